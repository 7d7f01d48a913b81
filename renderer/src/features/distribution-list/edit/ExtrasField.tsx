import { Button } from '@renderer/components/Button';
import { TextField } from '@renderer/components/TextField';
import { misprintWarning } from '@renderer/features/practices/edit/warnings';
import type { ListExtra, ListForm } from '@shared/domain/distribution-list/list-form';
import { checkMailboxAddress } from '@shared/domain/mailbox-address';
import { type UseFormReturn, useFieldArray, useWatch } from 'react-hook-form';
import type { Listed } from './use-listed';
import { useRowFocus } from './use-rows';
import { LIST_LABELS } from './values';

const MOST = 2_000;
const nobody: ListExtra = { address: '', name: '', reason: '' };

/** Addresses that are on the list whatever the rule says. */
export function ExtrasField({ form, listed }: { form: UseFormReturn<ListForm>; listed: Listed }) {
  const { fields, remove } = useFieldArray({ control: form.control, name: 'extras' });
  const focus = useRowFocus('extras');
  return (
    <section className="list-edit__wide">
      <h2 className="cc-section-heading">{LIST_LABELS.extras}</h2>
      <p>Addresses that are on this list although the register doesn’t bring them, each with the reason.</p>
      {fields.map((row, index) => (
        <Extra
          key={row.id}
          form={form}
          index={index}
          listed={listed}
          onRemove={() => {
            remove(index);
            focus.removed();
          }}
        />
      ))}
      {fields.length < MOST && (
        <Button
          ref={focus.add}
          onPress={() => {
            focus.willAdd(fields.length);
            // Appended, the form that was refused once would find fault with what nobody could type yet.
            form.setValue('extras', [...form.getValues('extras'), nobody], { shouldDirty: true });
          }}
        >
          Add an address
        </Button>
      )}
    </section>
  );
}

interface ExtraProps {
  form: UseFormReturn<ListForm>;
  index: number;
  listed: Listed;
  onRemove: () => void;
}

function Extra({ form, index, listed, onRemove }: ExtraProps) {
  const { register, formState, control, setValue } = form;
  const address = useWatch({ control, name: `extras.${index}.address` }) ?? '';
  const errors = formState.errors.extras?.[index];
  const known = listed.byRule.get(checkMailboxAddress(address).value);
  const use = (value: string) =>
    setValue(`extras.${index}.address`, value, { shouldDirty: true, shouldValidate: formState.isSubmitted });
  return (
    <fieldset className="list-edit__row list-edit__row--three">
      <legend className="cc-visually-hidden">Address added by hand, {index + 1}</legend>
      <TextField
        {...register(`extras.${index}.address`)}
        label="Email address"
        inputMode="email"
        spellCheck={false}
        maxLength={254}
        error={errors?.address?.message}
        warning={
          misprintWarning(address, use) ??
          (known && (
            <>
              On the list already: <bdi>{known.name}</bdi>
            </>
          ))
        }
      />
      <TextField {...register(`extras.${index}.name`)} label="Name" maxLength={200} error={errors?.name?.message} />
      <TextField
        {...register(`extras.${index}.reason`)}
        label="Reason"
        maxLength={500}
        error={errors?.reason?.message}
      />
      <Button variant="link" onPress={onRemove}>
        Take away<span className="cc-visually-hidden"> {address || `address ${index + 1}`}</span>
      </Button>
    </fieldset>
  );
}
