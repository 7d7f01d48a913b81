import { useRequest } from '@renderer/app/queries';
import { RadioField } from '@renderer/components/RadioField';
import { SelectField } from '@renderer/components/SelectField';
import { TextAreaField } from '@renderer/components/TextAreaField';
import { TextField } from '@renderer/components/TextField';
import { RECIPIENT_GROUP_LABELS } from '@shared/domain/codes';
import {
  RECIPIENT_FIELD_LABELS as labels,
  RECIPIENT_LENGTHS as lengths,
  type RecipientForm,
} from '@shared/domain/recipient-form';
import type { UseFormReturn } from 'react-hook-form';

const groups = Object.entries(RECIPIENT_GROUP_LABELS).map(([value, label]) => ({ value, label }));
const onList = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** The facts of a recipient, in the order in which staff ask for them. */
export function RecipientFields({ form }: { form: UseFormReturn<RecipientForm> }) {
  const icbs = useRequest('settings.icbs', {}).data ?? [];
  const { register, formState, watch } = form;
  const field = (name: keyof RecipientForm) => ({
    ...register(name),
    label: labels[name],
    error: formState.errors[name]?.message,
  });
  const code = watch('icbCode');
  const boards = icbs.map(({ odsCode, name }) => ({ value: odsCode, label: name }));
  // A board that has ended is no longer offered, but it isn't lost either.
  if (code !== '' && !boards.some(({ value }) => value === code)) boards.push({ value: code, label: code });
  return (
    <>
      <TextField {...field('name')} maxLength={lengths.name} />
      <TextField {...field('address')} maxLength={lengths.address} inputMode="email" spellCheck={false} />
      <SelectField {...field('group')} options={groups} width="medium" />
      <TextField {...field('organisation')} maxLength={lengths.organisation} />
      <SelectField {...field('icbCode')} options={[{ value: '', label: 'None' }, ...boards]} />
      <TextField
        {...field('reason')}
        hint="In your own words. The list shows it beside the address."
        maxLength={lengths.reason}
      />
      <RadioField {...field('onList')} options={onList} />
      <TextAreaField {...field('notes')} rows={3} maxLength={lengths.notes} />
    </>
  );
}
