import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { fieldId } from '@renderer/components/Field';
import { TextField } from '@renderer/components/TextField';
import type { SettingsToEdit } from '@shared/ipc/settings';
import { type FormEvent, useState } from 'react';
import { readBatchSize } from './batches';

const NAME = 'batchSize';

/** How many addresses go into one message. */
export function BatchSize({ settings: { version, form } }: { settings: SettingsToEdit }) {
  const save = useAction('settings.save', { changesData: true });
  const [text, setText] = useState(String(form.batchSize));
  const [error, setError] = useState('');
  const refused = save.error?.fields['values.batchSize'];

  function submit(event: FormEvent) {
    event.preventDefault();
    const read = readBatchSize(text);
    setError('error' in read ? read.error : '');
    if ('error' in read) document.getElementById(fieldId(NAME))?.focus();
    else save.mutate({ version, values: { ...form, batchSize: read.size } });
  }

  return (
    <form className="list-size" onSubmit={submit} noValidate>
      <TextField
        label="Addresses in a batch"
        name={NAME}
        hint="Outlook takes 500 recipients a message, unless your organisation has set another number."
        error={error || refused}
        width="short"
        inputMode="numeric"
        maxLength={12}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" isDisabled={save.isPending}>
        Change the size
      </Button>
      {save.isError && !refused && <ErrorNotice error={save.error} title="The size was not saved" />}
    </form>
  );
}
