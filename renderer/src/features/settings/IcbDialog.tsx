import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { DateField } from '@renderer/components/DateField';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { TextField } from '@renderer/components/TextField';
import { type IcbForm, icbForm } from '@shared/domain/icb-form';
import type { IcbLine } from '@shared/ipc/settings';
import { type FormEvent, useState } from 'react';

const FORM = 'icb-form';
const EMPTY: IcbForm = { odsCode: '', oldCode: '', name: '', shortName: '', validFrom: '', validTo: '' };
type Messages = Partial<Record<keyof IcbForm, string>>;

/** Adds a board, or changes one: its name, its codes, and the day on which it ends. */
export function IcbDialog({ icb, onClose }: { icb: IcbLine | null; onClose: () => void }) {
  const save = useAction('settings.saveIcb', { changesData: true });
  const [values, setValues] = useState(icb?.values ?? EMPTY);
  const [messages, setMessages] = useState<Messages>({});
  const refused = save.error?.fields ?? {};
  const error = (name: keyof IcbForm) => messages[name] ?? refused[`values.${name}`];
  const isShown = Object.keys(refused).some((field) => field.startsWith('values.'));
  const set = (name: keyof IcbForm) => (value: string) => setValues((before) => ({ ...before, [name]: value }));
  const text = (name: keyof IcbForm, label: string, width: 'short' | 'medium' | 'full', hint?: string) => (
    <TextField
      label={label}
      name={`icb.${name}`}
      hint={hint}
      width={width}
      error={error(name)}
      value={values[name]}
      maxLength={200}
      onChange={(event) => set(name)(event.target.value)}
    />
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (save.isPending) return;
    const read = icbForm.safeParse(values);
    setMessages(read.success ? {} : messagesOf(read.error.issues));
    if (read.success)
      save.mutate({ id: icb?.id ?? null, version: icb?.version ?? null, values: read.data }, { onSuccess: onClose });
  }

  return (
    <Dialog
      title={icb === null ? 'Add an ICB' : 'Edit the ICB'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={FORM} isDisabled={save.isPending}>
            Save
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={submit} noValidate>
        {text('name', 'Name', 'full')}
        {text('shortName', 'Short name', 'medium', 'For tables')}
        {text('odsCode', 'ODS code', 'short')}
        {text('oldCode', 'Old code', 'short', 'Of the clinical commissioning group, where there was one')}
        <DateField
          label="From"
          name="icb.validFrom"
          value={values.validFrom}
          onChange={set('validFrom')}
          error={error('validFrom')}
        />
        <DateField
          label="Last day"
          name="icb.validTo"
          hint="Leave it empty while the ICB goes on. For example, 31 3 2026"
          value={values.validTo}
          onChange={set('validTo')}
          error={error('validTo')}
        />
      </form>
      {save.isError && !isShown && <ErrorNotice error={save.error} title="The ICB was not saved" />}
    </Dialog>
  );
}

function messagesOf(issues: readonly { path: PropertyKey[]; message: string }[]): Messages {
  const messages: Messages = {};
  for (const { path, message } of issues) messages[path[0] as keyof IcbForm] ??= message;
  return messages;
}
