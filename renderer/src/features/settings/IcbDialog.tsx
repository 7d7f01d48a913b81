import { request } from '@renderer/app/api';
import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { DateField } from '@renderer/components/DateField';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { ChangedMeanwhile, type Newest } from '@renderer/components/editing/ChangedMeanwhile';
import { EditDialog } from '@renderer/components/editing/EditDialog';
import { useSeenVersion } from '@renderer/components/editing/useSeenVersion';
import { fieldId } from '@renderer/components/Field';
import { TextField } from '@renderer/components/TextField';
import { emptyIcb, ICB_FIELD_LABELS, ICB_FIELDS, type IcbForm, icbForm, showIcbFact } from '@shared/domain/icb-form';
import type { IcbLine } from '@shared/ipc/settings';
import { type FormEvent, useState } from 'react';

const FORM = 'icb-form';
const COMPARING = { order: ICB_FIELDS, labels: ICB_FIELD_LABELS, show: showIcbFact };
type Messages = Partial<Record<keyof IcbForm, string>>;

/** Adds a board, or changes one: its name, its codes, and the day on which it ends. */
export function IcbDialog({ icb, onClose }: { icb: IcbLine | null; onClose: () => void }) {
  const save = useAction('settings.saveIcb', { changesData: true });
  const opened = icb?.values ?? emptyIcb;
  const { version, newest, takeNewest } = useSeenVersion<IcbForm, number | null>(icb?.version ?? null);
  const [values, setValues] = useState(opened);
  const [messages, setMessages] = useState<Messages>({});
  const refused = save.error?.fields ?? {};
  const error = (name: keyof IcbForm) => messages[name] ?? refused[`values.${name}`];
  const isShown = Object.keys(refused).some((field) => field.startsWith('values.'));
  const isConflict = save.error?.code === 'changed-since';
  const set = (name: keyof IcbForm) => (value: string) => setValues((before) => ({ ...before, [name]: value }));
  const text = (name: keyof IcbForm, width: 'short' | 'medium' | 'full', hint?: string) => (
    <TextField
      label={ICB_FIELD_LABELS[name]}
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
    if (read.success) save.mutate({ id: icb?.id ?? null, version, values: read.data }, { onSuccess: onClose });
    else document.getElementById(fieldId(`icb.${String(read.error.issues[0]?.path[0])}`))?.focus();
  }

  async function fetchNewest(): Promise<Newest<IcbForm>> {
    const found = (await request('settings.icbList', {})).find(({ id }) => id === icb?.id);
    return { version: found?.version ?? 1, form: found?.values ?? opened, history: [] };
  }

  return (
    <EditDialog
      title={icb === null ? 'Add an ICB' : 'Edit the ICB'}
      isDirty={ICB_FIELDS.some((name) => values[name] !== opened[name])}
      isBusy={save.isPending}
      onClose={onClose}
      actions={
        <Button variant="primary" type="submit" form={FORM} isDisabled={save.isPending}>
          {save.isPending ? 'Saving' : 'Save'}
        </Button>
      }
    >
      {isConflict && (
        <ChangedMeanwhile
          what="this ICB"
          mine={values}
          opened={opened}
          onUse={(field, value) => set(field)(value)}
          newest={newest}
          fetchNewest={fetchNewest}
          onNewest={takeNewest}
          comparing={COMPARING}
        />
      )}
      <form id={FORM} onSubmit={submit} noValidate>
        {text('name', 'full')}
        {text('shortName', 'medium', 'For tables')}
        {text('odsCode', 'short')}
        {text('oldCode', 'short', 'Of the clinical commissioning group, where there was one')}
        <DateField
          label={ICB_FIELD_LABELS.validFrom}
          name="icb.validFrom"
          value={values.validFrom}
          onChange={set('validFrom')}
          error={error('validFrom')}
        />
        <DateField
          label={ICB_FIELD_LABELS.validTo}
          name="icb.validTo"
          hint="Leave it empty while the ICB goes on. For example, 31 3 2026"
          value={values.validTo}
          onChange={set('validTo')}
          error={error('validTo')}
        />
      </form>
      {save.isError && !isShown && !isConflict && <ErrorNotice error={save.error} title="The ICB was not saved" />}
    </EditDialog>
  );
}

function messagesOf(issues: readonly { path: PropertyKey[]; message: string }[]): Messages {
  const messages: Messages = {};
  for (const { path, message } of issues) messages[path[0] as keyof IcbForm] ??= message;
  return messages;
}
