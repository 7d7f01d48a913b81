import { Button } from '@renderer/components/Button';
import { ComboField } from '@renderer/components/ComboField';
import { TextField } from '@renderer/components/TextField';
import { misprintWarning } from '@renderer/features/practices/edit/warnings';
import type { ListExclusion, ListForm } from '@shared/domain/distribution-list/list-form';
import { checkMailboxAddress } from '@shared/domain/mailbox-address';
import { Controller, type UseFormReturn, useFieldArray } from 'react-hook-form';
import type { Listed } from './use-listed';
import { useRowFocus } from './use-rows';
import { LIST_LABELS } from './values';

const MOST = 2_000;
const nobody: ListExclusion = { address: '', reason: '' };

interface ExclusionsFieldProps {
  form: UseFormReturn<ListForm>;
  listed: Listed;
  /** Of a new list nobody knows yet what its rule brings. */
  isNew: boolean;
}

/** Addresses that are not on the list although the rule brings them. */
export function ExclusionsField({ form, listed, isNew }: ExclusionsFieldProps) {
  const { fields, remove } = useFieldArray({ control: form.control, name: 'exclusions' });
  const focus = useRowFocus('exclusions');
  return (
    <section className="list-edit__wide">
      <h2 className="cc-section-heading">{LIST_LABELS.exclusions}</h2>
      <p>
        Addresses that the register brings and that are not to be on this list, each with the reason. Type a part of the
        address, the name or the ODS code, and choose. They stand under “Left out” on the list.
      </p>
      {fields.map((row, index) => (
        <Exclusion
          key={row.id}
          form={form}
          index={index}
          listed={listed}
          isNew={isNew}
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
            form.setValue('exclusions', [...form.getValues('exclusions'), nobody], { shouldDirty: true });
          }}
        >
          Leave an address out
        </Button>
      )}
    </section>
  );
}

interface ExclusionProps extends ExclusionsFieldProps {
  index: number;
  onRemove: () => void;
}

function Exclusion({ form, index, listed, isNew, onRemove }: ExclusionProps) {
  const { register, formState, control } = form;
  const errors = formState.errors.exclusions?.[index];
  return (
    <fieldset className="list-edit__row">
      <legend className="cc-visually-hidden">Address left out by hand, {index + 1}</legend>
      <Controller
        control={control}
        name={`exclusions.${index}.address`}
        render={({ field: { ref, onChange, ...combo } }) => (
          <>
            <ComboField
              {...combo}
              ref={ref}
              label="Email address"
              onChange={(text) => onChange(listed.byLine.get(text) ?? text)}
              suggestions={listed.lines}
              error={errors?.address?.message}
              warning={misprintWarning(combo.value, onChange) ?? standing(combo.value, listed, isNew)}
            />
            <TextField
              {...register(`exclusions.${index}.reason`)}
              label="Reason"
              maxLength={500}
              error={errors?.reason?.message}
            />
            <Button variant="link" onPress={onRemove}>
              Take away<span className="cc-visually-hidden"> {combo.value || `address ${index + 1}`}</span>
            </Button>
          </>
        )}
      />
    </fieldset>
  );
}

/** Whose address it is; or that it changes nothing, which may be a misprint. */
function standing(address: string, listed: Listed, isNew: boolean) {
  const { value } = checkMailboxAddress(address);
  if (value === '' || !listed.isKnown) return undefined;
  const entry = listed.byRule.get(value);
  if (entry) return <bdi>{[entry.name, entry.odsCode].filter((part) => part !== '').join(' · ')}</bdi>;
  if (isNew || listed.excluded.has(value)) return undefined;
  return 'Not on the list now: nothing changes until it is.';
}
