import { DateField } from '@renderer/components/DateField';
import { SelectField } from '@renderer/components/SelectField';
import { TextField } from '@renderer/components/TextField';
import type { Icb } from '@shared/ipc/app';
import type { FieldMessages } from '@shared/ipc/errors';
import type { BulkField } from './fields';

/** By field; a field that is not there stays as it is in every practice. */
export type BulkValues = Record<string, string>;

interface BulkFieldsProps {
  fields: readonly BulkField[];
  values: BulkValues;
  icbs: readonly Icb[];
  errors: FieldMessages;
  today: string;
  onChange: (values: BulkValues) => void;
}

/** A tick box for each fact; the facts that are ticked get a field. */
export function BulkFields({ fields, values, icbs, errors, today, onChange }: BulkFieldsProps) {
  const first = (field: BulkField) =>
    field.kind === 'choice' ? (Object.keys(field.options ?? {})[0] ?? '') : field.id === 'confirmedOn' ? today : '';
  const toggle = (field: BulkField, isOn: boolean) => {
    const { [field.id]: _, ...others } = values;
    onChange(isOn ? { ...others, [field.id]: first(field) } : others);
  };
  return (
    <>
      <p>Tick the facts to change. All others stay as they are in each practice.</p>
      <ul className="cc-bulk">
        {fields.map((field) => (
          <li key={field.id}>
            <label className="cc-check">
              <input
                type="checkbox"
                className="cc-tick"
                checked={values[field.id] !== undefined}
                onChange={(event) => toggle(field, event.target.checked)}
              />
              <span className="cc-check__label">{field.label}</span>
            </label>
            {values[field.id] !== undefined && (
              <NewValue
                field={field}
                value={values[field.id] ?? ''}
                icbs={icbs}
                error={errors[`edit.${field.id}`]}
                onChange={(value) => onChange({ ...values, [field.id]: value })}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface NewValueProps {
  field: BulkField;
  value: string;
  icbs: readonly Icb[];
  error: string | undefined;
  onChange: (value: string) => void;
}

function NewValue({ field, value, icbs, error, onChange }: NewValueProps) {
  const words = { label: `New value: ${field.label}`, name: `bulk-${field.id}`, hint: field.hint, error };
  if (field.kind === 'date') return <DateField {...words} value={value} onChange={onChange} />;
  if (field.kind === 'text')
    return <TextField {...words} value={value} onChange={(event) => onChange(event.target.value)} />;
  const options =
    field.kind === 'icb'
      ? [
          { value: '', label: 'Not known' },
          ...icbs.map(({ odsCode, name }) => ({ value: odsCode, label: `${name} (${odsCode})` })),
        ]
      : Object.entries(field.options ?? {}).map(([code, label]) => ({ value: code, label }));
  return <SelectField {...words} options={options} value={value} onChange={(event) => onChange(event.target.value)} />;
}
