import { request } from '@renderer/app/api';
import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { ChangedMeanwhile, type Newest } from '@renderer/components/editing/ChangedMeanwhile';
import { EditDialog } from '@renderer/components/editing/EditDialog';
import { useSeenVersion } from '@renderer/components/editing/useSeenVersion';
import { TextAreaField } from '@renderer/components/TextAreaField';
import { PLACEHOLDERS, TEMPLATE_MAX, templateProblem } from '@shared/domain/mail-template';
import type { Template } from '@shared/ipc/settings';
import { useState } from 'react';

interface TextForm {
  text: string;
}
const COMPARING = {
  order: ['text'] as const,
  labels: { text: 'Text of the mail' },
  show: (_: 'text', text: string) => text,
};

/** One text: its first line is the subject; what stands in double braces is filled in for each mail. */
export function TemplateDialog({ template, onClose }: { template: Template; onClose: () => void }) {
  const { id, original } = template;
  const save = useAction('settings.saveTemplate', { changesData: true });
  const { version, newest, takeNewest } = useSeenVersion<TextForm>(template.version);
  const [text, setText] = useState(template.text);
  const [error, setError] = useState('');

  function write() {
    const problem = templateProblem(text);
    setError(problem);
    if (problem === '') save.mutate({ id, version, text: text === original ? null : text }, { onSuccess: onClose });
  }

  async function fetchNewest(): Promise<Newest<TextForm>> {
    const found = (await request('settings.templates', {})).find((each) => each.id === id) ?? template;
    return { version: found.version, form: { text: found.text }, history: [] };
  }

  return (
    <EditDialog
      title={template.label}
      wide
      isDirty={text !== template.text}
      isBusy={save.isPending}
      onClose={onClose}
      actions={
        <>
          {text !== original && <Button onPress={() => setText(original)}>Put back the original</Button>}
          <Button variant="primary" onPress={write} isDisabled={save.isPending}>
            {save.isPending ? 'Saving' : 'Save'}
          </Button>
        </>
      }
    >
      {save.error?.code === 'changed-since' && (
        <ChangedMeanwhile
          what="this text"
          mine={{ text }}
          opened={{ text: template.text }}
          onUse={(_, value) => setText(value)}
          newest={newest}
          fetchNewest={fetchNewest}
          onNewest={takeNewest}
          comparing={COMPARING}
        />
      )}
      <TextAreaField
        label="Text of the mail"
        name="templateText"
        hint="The first line is the subject. Words in double braces are filled in for each mail."
        error={error || save.error?.fields.text}
        rows={14}
        maxLength={TEMPLATE_MAX}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <details>
        <summary>What can be filled in</summary>
        <ul>
          {Object.entries(PLACEHOLDERS).map(([name, words]) => (
            <li key={name}>
              <code>{`{{${name}}}`}</code> {words}
            </li>
          ))}
        </ul>
      </details>
      {save.isError && save.error.code !== 'changed-since' && !save.error.fields.text && (
        <ErrorNotice error={save.error} title="The text was not saved" />
      )}
    </EditDialog>
  );
}
