import { TextField } from '@renderer/components/TextField';
import { type ListForm, MAIN_LIST } from '@shared/domain/distribution-list/list-form';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { ExclusionsField } from './ExclusionsField';
import { ExtrasField } from './ExtrasField';
import { RuleFields } from './RuleFields';
import { RulePreview } from './RulePreview';
import { useListed } from './use-listed';
import { LIST_LABELS } from './values';

/** The parts of a list, in the order in which they come to be: the rule first, then what was decided by hand. */
export function ListFields({ form, listId }: { form: UseFormReturn<ListForm>; listId: string | null }) {
  const { register, formState, control } = form;
  const listed = useListed(listId);
  return (
    <>
      {listId === MAIN_LIST ? (
        <section className="list-edit__wide">
          <h2 className="cc-section-heading">{LIST_LABELS.rule}</h2>
          <p>
            The list of everyone keeps its name and its rule: all practices that the register has on the distribution
            list, and all other recipients. Single addresses can be added to it and left out of it. For a part of the
            practices, make a new list.
          </p>
        </section>
      ) : (
        <>
          <section>
            <h2 className="cc-section-heading">The list</h2>
            <TextField
              {...register('name')}
              label={LIST_LABELS.name}
              error={formState.errors.name?.message}
              maxLength={80}
              hint="For example, Devon practices"
            />
            <RulePreview control={control} />
          </section>
          <Controller
            control={control}
            name="rule"
            render={({ field: { value, onChange } }) => (
              <RuleFields rule={value} onChange={onChange} errors={formState.errors.rule} />
            )}
          />
        </>
      )}
      <ExtrasField form={form} listed={listed} />
      <ExclusionsField form={form} listed={listed} isNew={listId === null} />
    </>
  );
}
