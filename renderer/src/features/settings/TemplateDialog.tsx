import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ConfirmDialog, Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { TextAreaField } from '@renderer/components/TextAreaField';
import { PLACEHOLDERS, TEMPLATE_MAX, templateProblem } from '@shared/domain/mail-template';
import type { Template } from '@shared/ipc/settings';
import { useState } from 'react';

/** One text: its first line is the subject; what stands in double braces is filled in for each mail. */
export function TemplateDialog({ template, onClose }: { template: Template; onClose: () => void }) {
  const save = useAction('settings.saveTemplate', { changesData: true });
  const [text, setText] = useState(template.text);
  const [error, setError] = useState('');
  const [leaving, setLeaving] = useState(false);
  const isDirty = text !== template.text;
  const close = () => (isDirty ? setLeaving(true) : onClose());

  function write() {
    const problem = templateProblem(text);
    setError(problem);
    if (problem === '') save.mutate({ id: template.id, text }, { onSuccess: onClose });
  }

  return (
    <>
      <Dialog
        title={template.label}
        isOpen
        wide
        onClose={close}
        actions={
          <>
            <Button onPress={close}>Cancel</Button>
            {text !== template.original && (
              <Button onPress={() => setText(template.original)}>Put back the original</Button>
            )}
            <Button variant="primary" onPress={write} isDisabled={save.isPending}>
              Save
            </Button>
          </>
        }
      >
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
        {save.isError && !save.error.fields.text && <ErrorNotice error={save.error} title="The text was not saved" />}
      </Dialog>
      <ConfirmDialog
        title="Leave without saving?"
        isOpen={leaving}
        confirmLabel="Leave without saving"
        cancelLabel="Go on editing"
        onConfirm={onClose}
        onCancel={() => setLeaving(false)}
      >
        <p>The text was changed and is not saved yet.</p>
      </ConfirmDialog>
    </>
  );
}
