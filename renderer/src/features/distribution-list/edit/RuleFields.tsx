import { RadioField } from '@renderer/components/RadioField';
import { RECIPIENT_GROUP_LABELS, RECIPIENT_GROUPS } from '@shared/domain/codes';
import type { ListRule } from '@shared/domain/distribution-list/list-form';
import { useRef } from 'react';
import { CheckboxField } from './CheckboxField';
import { ContractorChoice } from './ContractorChoice';
import { IcbChoice } from './IcbChoice';
import { ViewChoice } from './ViewChoice';

type Practices = ListRule['practices'];
type Kind = Practices['of'];

const KINDS: { value: Kind; label: string }[] = [
  { value: 'all', label: 'All practices' },
  { value: 'none', label: 'No practices' },
  { value: 'icbs', label: 'Practices of some ICBs' },
  { value: 'contractors', label: 'Practices of some contractors' },
  { value: 'view', label: 'Practices of a saved view' },
];
const FIRST: { [K in Kind]: Extract<Practices, { of: K }> } = {
  all: { of: 'all' },
  none: { of: 'none' },
  icbs: { of: 'icbs', codes: [] },
  contractors: { of: 'contractors', ids: [] },
  view: { of: 'view', viewId: '' },
};
const groups = RECIPIENT_GROUPS.map((value) => ({ value, label: RECIPIENT_GROUP_LABELS[value] }));

/** The messages of the rule's parts, as the form has them. */
interface RuleErrors {
  practices?: { codes?: { message?: string }; ids?: { message?: string }; viewId?: { message?: string } };
}

interface RuleFieldsProps {
  rule: ListRule;
  onChange: (rule: ListRule) => void;
  errors: object | undefined;
}

/** Whose addresses come onto the list by themselves. */
export function RuleFields({ rule, onChange, errors }: RuleFieldsProps) {
  const { practices } = rule;
  // What was chosen of each kind stays while one looks at another.
  const chosen = useRef<Partial<Record<Kind, Practices>>>({});
  const wrong = (errors as RuleErrors | undefined)?.practices;
  const take = (next: Practices) => onChange({ ...rule, practices: next });
  const takeKind = (kind: Kind) => {
    chosen.current[practices.of] = practices;
    take(chosen.current[kind] ?? FIRST[kind]);
  };
  return (
    <>
      <section>
        <h2 className="cc-section-heading">Practices</h2>
        <RadioField
          label="Which practices"
          name="rule.practices.of"
          hint="Of them, those that the register has on the distribution list."
          options={KINDS}
          value={practices.of}
          onChange={(event) => takeKind(event.target.value as Kind)}
        />
        {practices.of === 'icbs' && (
          <IcbChoice
            codes={practices.codes}
            onChange={(codes) => take({ of: 'icbs', codes })}
            error={wrong?.codes?.message}
          />
        )}
        {practices.of === 'contractors' && (
          <ContractorChoice
            ids={practices.ids}
            onChange={(ids) => take({ of: 'contractors', ids })}
            error={wrong?.ids?.message}
          />
        )}
        {practices.of === 'view' && (
          <ViewChoice
            viewId={practices.viewId}
            onChange={(viewId) => take({ of: 'view', viewId })}
            error={wrong?.viewId?.message}
          />
        )}
      </section>
      <section>
        <h2 className="cc-section-heading">Other recipients</h2>
        <CheckboxField
          label="Which groups"
          name="rule.groups"
          hint={
            practices.of === 'icbs'
              ? 'Of them, those recorded with the chosen ICBs.'
              : 'Colleagues who stand under “Other recipients”.'
          }
          options={groups}
          values={rule.groups}
          onChange={(values) =>
            onChange({ ...rule, groups: RECIPIENT_GROUPS.filter((group) => values.includes(group)) })
          }
        />
      </section>
    </>
  );
}
