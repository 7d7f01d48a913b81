import { Button } from '@renderer/components/Button';
import { DateField } from '@renderer/components/DateField';
import { SelectField } from '@renderer/components/SelectField';
import { TextField } from '@renderer/components/TextField';
import { type ValueName, valueLabel } from '@shared/domain/notifications/apply/action';
import type { ValueProblem } from '@shared/domain/notifications/apply/proposal';
import type { NotificationKind } from '@shared/domain/notifications/codes';
import { LINK_ROLE_LABELS, LINK_ROLES } from '@shared/domain/people/codes';
import { fieldNameOf } from './use-applying';

interface ValueFieldProps {
  kind: NotificationKind;
  name: ValueName;
  at: number;
  value: string;
  problem: ValueProblem | undefined;
  isTried: boolean;
  onChange: (value: string) => void;
}

const ROLES = [
  { value: '', label: 'Not said' },
  ...LINK_ROLES.map((value) => ({ value, label: LINK_ROLE_LABELS[value] })),
];
const SHORT: readonly ValueName[] = ['postcode', 'phone', 'mobile', 'successorCode'];

/** One value of an action, as its kind asks for it. What is merely missing is no error before the button is pressed. */
export function ValueField({ kind, name, at, value, problem, isTried, onChange }: ValueFieldProps) {
  const words = {
    label: valueLabel(kind, name),
    name: fieldNameOf(at, name),
    error: isTried || value.trim() !== '' ? problem?.message : undefined,
  };
  if (name === 'on' || name === 'closedOn') return <DateField {...words} value={value} onChange={onChange} />;
  if (name === 'role')
    return (
      <SelectField
        {...words}
        width="short"
        options={ROLES}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  const suggestion = problem?.suggestion ?? '';
  return (
    <TextField
      {...words}
      width={SHORT.includes(name) ? 'short' : 'full'}
      maxLength={300}
      warning={
        suggestion === '' ? undefined : (
          <Button variant="link" onPress={() => onChange(suggestion)}>
            Use {suggestion}
          </Button>
        )
      }
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
