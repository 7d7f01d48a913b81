import { Button } from '@renderer/components/Button';
import { Notice } from '@renderer/components/Notice';
import { SelectField } from '@renderer/components/SelectField';
import { Tag } from '@renderer/components/Tag';
import type { ApplyAction } from '@shared/domain/notifications/apply/action';
import type { Proposal, ValueProblem } from '@shared/domain/notifications/apply/proposal';
import { NOTIFICATION_KIND_LABELS } from '@shared/domain/notifications/codes';
import { useState } from 'react';
import { ContractorPicker } from '../fields/ContractorPicker';
import { PracticePicker } from '../fields/PracticePicker';
import { ChangesTable } from './ChangesTable';
import { HintList } from './HintList';
import { fieldNameOf } from './use-applying';
import { ValueField } from './ValueField';

interface ActionFormProps {
  at: number;
  action: ApplyAction;
  proposal: Proposal;
  /** The button was pressed: what is missing is an error by now. */
  isTried: boolean;
  onChange: (action: ApplyAction) => void;
  /** Null for the only one. */
  onLeaveOut: (() => void) | null;
}

/** One thing that is asked for: what it is filled in with, and what it would change. */
export function ActionForm({ at, action, proposal, isTried, onChange, onLeaveOut }: ActionFormProps) {
  const { kind, asks, about } = proposal;
  const problemOf = (field: ValueProblem['field']) => proposal.problems.find((problem) => problem.field === field);
  const title = about === '' ? NOTIFICATION_KIND_LABELS[kind] : `${NOTIFICATION_KIND_LABELS[kind]}: ${about}`;
  const toggle = (id: string) =>
    onChange({
      ...action,
      toggled: action.toggled.includes(id) ? action.toggled.filter((each) => each !== id) : [...action.toggled, id],
    });
  return (
    <fieldset className="cc-apply__action">
      <legend>{title}</legend>
      {asks.length > 0 && <Whose at={at} action={action} proposal={proposal} onChange={onChange} isTried={isTried} />}
      {proposal.people.length > 0 && (
        <SelectField
          label="Who leaves"
          name={fieldNameOf(at, 'personId')}
          width="medium"
          error={isTried ? problemOf('personId')?.message : undefined}
          options={[{ value: '', label: 'Choose' }, ...proposal.people.map(({ id, label }) => ({ value: id, label }))]}
          value={proposal.personId ?? ''}
          onChange={(event) => onChange({ ...action, personId: event.target.value || null })}
        />
      )}
      <div className="cc-apply__values">
        {asks.map((name) => (
          <ValueField
            key={name}
            kind={kind}
            name={name}
            at={at}
            value={action.values[name]}
            problem={problemOf(name)}
            isTried={isTried}
            onChange={(value) => onChange({ ...action, values: { ...action.values, [name]: value } })}
          />
        ))}
      </div>
      {proposal.changes.length > 0 && (
        <ChangesTable title={title} changes={proposal.changes} toggled={action.toggled} onToggle={toggle} />
      )}
      {proposal.nothing !== '' && <p>{proposal.nothing}</p>}
      <Warnings proposal={proposal} />
      <HintList hints={proposal.hints} />
      {onLeaveOut !== null && (
        <Button onPress={onLeaveOut}>
          Leave this out<span className="cc-visually-hidden">: {title}</span>
        </Button>
      )}
    </fieldset>
  );
}

function Warnings({ proposal: { warnings, owners } }: { proposal: Proposal }) {
  return (
    <div aria-live="polite">
      {owners !== null && (
        <p>
          <Tag tone={OWNER_TONES[owners.level]}>{OWNER_WORDS[owners.level]}</Tag> After this: {owners.words}
        </p>
      )}
      {warnings.length > 0 && (
        <Notice tone="warn">
          {warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      )}
    </div>
  );
}

const OWNER_TONES = { red: 'bad', amber: 'warn', good: 'ok' } as const;
const OWNER_WORDS = { red: 'No owner left', amber: 'One owner left', good: 'Owners enough' } as const;

type WhoseProps = Pick<ActionFormProps, 'at' | 'action' | 'proposal' | 'onChange' | 'isTried'>;

/** The practice or the contractor; what was found is changed only when somebody asks to. */
function Whose({ at, action, proposal, onChange, isTried }: WhoseProps) {
  const isEgress = proposal.kind === 'egress-account';
  const field = isEgress ? 'contractorId' : 'practiceId';
  const [isOpen, setOpen] = useState(proposal.about === '');
  const [picked, setPicked] = useState<string | null>(null);
  const problem = proposal.problems.find((each) => each.field === field);
  const words = { label: isEgress ? 'Contractor' : 'Practice', name: fieldNameOf(at, field) };
  if (!isOpen && problem === undefined)
    return (
      <Button variant="link" onPress={() => setOpen(true)}>
        Choose another {isEgress ? 'contractor' : 'practice'}
      </Button>
    );
  const value = picked ?? action[field] ?? (isEgress ? proposal.contractorId : proposal.practiceId) ?? '';
  const error = isTried ? problem?.message : undefined;
  const take = (id: string) => {
    setPicked(id);
    onChange({ ...action, [field]: /^[0-9a-f-]{36}$/i.test(id) ? id : null, personId: null });
  };
  return isEgress ? (
    <ContractorPicker {...words} value={value} error={error} onChange={take} />
  ) : (
    <PracticePicker {...words} value={value} error={error} onChange={take} />
  );
}
