import { useRequest } from '@renderer/app/queries';
import { DateField } from '@renderer/components/DateField';
import { RadioField } from '@renderer/components/RadioField';
import { PersonLink } from '@renderer/components/RecordLink';
import type { Option } from '@renderer/components/SelectField';
import { TextAreaField } from '@renderer/components/TextAreaField';
import { TextField } from '@renderer/components/TextField';
import { addressWarning } from '@renderer/features/practices/edit/warnings';
import { ACCOUNT_ORIGIN_LABELS, PERSON_STATE_LABELS } from '@shared/domain/people/codes';
import { PERSON_FIELD_LABELS as labels, mobileDoubt, type PersonForm } from '@shared/domain/people/person-form';
import type { ReactNode } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';

const options = (words: Record<string, string>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const states = options(PERSON_STATE_LABELS);
const origins = options(ACCOUNT_ORIGIN_LABELS);

interface PersonFieldsProps {
  form: UseFormReturn<PersonForm>;
  /** Null for a person who is being added. */
  id: string | null;
  children?: ReactNode;
}

/** The fields of a person, in the groups in which staff ask for them. */
export function PersonFields({ form, id, children }: PersonFieldsProps) {
  const { register, control, setValue, formState } = form;
  const values = form.watch();
  const sameName = useAlike(id, { fullName: values.fullName.slice(0, 200), nhsAddress: '' });
  const sameAddress = useAlike(id, { fullName: '', nhsAddress: values.nhsAddress.slice(0, 254) });
  const error = (name: keyof PersonForm) => formState.errors[name]?.message;
  const field = (name: keyof PersonForm) => ({ ...register(name), label: labels[name], error: error(name) });
  const use = (name: keyof PersonForm) => (value: string) =>
    setValue(name, value, { shouldDirty: true, shouldValidate: formState.isSubmitted });
  const date = (name: 'accountCreatedOn' | 'inactiveSince') => (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, ...dated } }) => (
        <DateField {...dated} ref={ref} label={labels[name]} error={error(name)} />
      )}
    />
  );
  return (
    <>
      <section>
        <h2 className="cc-section-heading">The person</h2>
        <TextField {...field('fullName')} warning={sameName} />
        <TextField
          {...field('nhsAddress')}
          inputMode="email"
          spellCheck={false}
          hint="The person’s own address, not the practice’s shared mailbox."
          warning={addressWarning(values.nhsAddress, 'unknown', use('nhsAddress')) ?? sameAddress}
        />
        <TextField
          {...field('personalAddress')}
          inputMode="email"
          spellCheck={false}
          hint="Needed until the account is live; can be cleared then."
          warning={addressWarning(values.personalAddress, 'unknown', use('personalAddress'))}
        />
        <TextField
          {...field('mobile')}
          inputMode="tel"
          width="medium"
          hint="Needed until the account is live; can be cleared then."
          warning={mobileDoubt(values.mobile)}
        />
      </section>
      <section>
        <h2 className="cc-section-heading">The account</h2>
        <RadioField {...field('state')} options={states} />
        {(values.state === 'inactive' || values.inactiveSince !== '') && date('inactiveSince')}
        {date('accountCreatedOn')}
        <RadioField {...field('origin')} options={origins} hint="NAS: the NHSmail account service." />
      </section>
      <div>
        {children}
        <section>
          <h2 className="cc-section-heading">Notes</h2>
          <TextAreaField {...field('notes')} hint="Do not enter anything about patients." />
        </section>
      </div>
    </>
  );
}

/** Says that the name or the address is in the register already: it may be the same person. */
function useAlike(id: string | null, person: { fullName: string; nhsAddress: string }): ReactNode {
  const isAsked = person.fullName.trim() !== '' || person.nhsAddress.includes('@');
  const found = useRequest('people.alike', person, { enabled: isAsked }).data ?? [];
  const first = isAsked ? found.find((each) => each.id !== id) : undefined;
  if (first === undefined) return undefined;
  const whom = <PersonLink id={first.id}>{first.fullName}</PersonLink>;
  if (person.nhsAddress === '') return <>In the register already: {whom}. Is it the same person?</>;
  if (first.state !== 'left') return <>{whom} has this address.</>;
  return (
    <>
      {whom}, who left, had this address. NHSmail may give an address to someone else two years after it was deleted, so
      it can be both.
    </>
  );
}
