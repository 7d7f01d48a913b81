import { DateField } from '@renderer/components/DateField';
import { RadioField } from '@renderer/components/RadioField';
import { SelectField } from '@renderer/components/SelectField';
import { TextField } from '@renderer/components/TextField';
import {
  MFA_FACT_FIELD_LABELS as labels,
  MFA_FACT_KINDS,
  MFA_FACT_LABELS,
  MFA_SOURCE_LABELS,
  MFA_SOURCES,
  type MfaFact,
  type MfaFactKind,
  type MfaSource,
} from '@shared/domain/mfa/facts';
import { MFA_KINDS_ASKED, type MfaFactProblems } from '@shared/domain/mfa/record-form';

interface MfaFactFieldsProps {
  values: MfaFact;
  errors: MfaFactProblems;
  onChange: (part: Partial<MfaFact>) => void;
}

const kinds = MFA_FACT_KINDS.map((value) => ({ value, label: MFA_FACT_LABELS[value] }));
const sources = MFA_SOURCES.map((value) => ({ value, label: MFA_SOURCE_LABELS[value] }));

/** What was said about somebody's MFA, and who said it when; what is asked depends on the kind. */
export function MfaFactFields({ values, errors, onChange }: MfaFactFieldsProps) {
  const asked = MFA_KINDS_ASKED[values.kind];
  const isReminder = values.kind === 'reminded';
  return (
    <>
      <RadioField
        label={labels.kind}
        name="fact.kind"
        options={kinds}
        value={values.kind}
        error={errors.kind}
        onChange={(event) => onChange({ kind: event.target.value as MfaFactKind })}
      />
      <p className="cc-secondary" aria-live="polite">
        {asked.means}
      </p>
      {asked.date && (
        <DateField
          label={asked.date.label}
          name="fact.happenedOn"
          hint={asked.date.hint}
          value={values.happenedOn}
          error={errors.happenedOn}
          onChange={(happenedOn) => onChange({ happenedOn })}
        />
      )}
      {asked.method && (
        <TextField
          label={labels.method}
          name="fact.method"
          width="medium"
          hint="For example, Authenticator app or text message"
          maxLength={100}
          value={values.method}
          error={errors.method}
          onChange={(event) => onChange({ method: event.target.value })}
        />
      )}
      {!isReminder && (
        <>
          <SelectField
            label={labels.source}
            name="fact.source"
            options={sources}
            value={values.source}
            error={errors.source}
            onChange={(event) => onChange({ source: event.target.value as MfaSource })}
          />
          <DateField
            label={labels.asAt}
            name="fact.asAt"
            hint="The day on which they knew it: a newer fact counts before an older one. Leave it empty where nobody can say."
            value={values.asAt}
            error={errors.asAt}
            onChange={(asAt) => onChange({ asAt })}
          />
        </>
      )}
      <TextField
        label={asked.words ?? labels.words}
        name="fact.words"
        maxLength={300}
        value={values.words}
        error={errors.words}
        onChange={(event) => onChange({ words: event.target.value })}
      />
    </>
  );
}
