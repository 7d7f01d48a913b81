import { Button } from '@renderer/components/Button';
import { fieldId } from '@renderer/components/Field';
import { TextField } from '@renderer/components/TextField';
import type { ContractorContact, ContractorForm } from '@shared/domain/contractor-form';
import { useEffect, useRef } from 'react';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';

const MOST = 20;
const nobody: ContractorContact = { name: '', role: '', email: '', phone: '' };
const labels: Record<keyof ContractorContact, string> = {
  name: 'Name',
  role: 'Role',
  email: 'Email address',
  phone: 'Phone',
};

/** The people to speak to at a contractor, each with a few lines. */
export function ContactsField({ form }: { form: UseFormReturn<ContractorForm> }) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'contacts' });
  const add = useRef<HTMLButtonElement>(null);
  const wanted = useRef<number | null>(null);
  // A new contact takes the focus once its fields are there.
  useEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(fieldId(`contacts.${wanted.current}.name`))?.focus();
    wanted.current = null;
  });
  return (
    <>
      {fields.map((entry, index) => (
        <fieldset key={entry.id} className="contractor-contact">
          <legend>Contact {index + 1}</legend>
          {(Object.keys(labels) as (keyof ContractorContact)[]).map((part) => (
            <TextField
              key={part}
              {...form.register(`contacts.${index}.${part}`)}
              label={labels[part]}
              error={form.formState.errors.contacts?.[index]?.[part]?.message}
            />
          ))}
          <Button
            variant="link"
            onPress={() => {
              remove(index);
              add.current?.focus();
            }}
          >
            Remove<span className="cc-visually-hidden"> contact {index + 1}</span>
          </Button>
        </fieldset>
      ))}
      {fields.length < MOST && (
        <Button
          ref={add}
          onPress={() => {
            wanted.current = fields.length;
            append(nobody, { shouldFocus: false });
          }}
        >
          Add a contact
        </Button>
      )}
    </>
  );
}
