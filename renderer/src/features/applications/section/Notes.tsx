import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { ChangedMeanwhile } from '@renderer/components/editing/ChangedMeanwhile';
import { EditDialog } from '@renderer/components/editing/EditDialog';
import { useSeenVersion } from '@renderer/components/editing/useSeenVersion';
import { TextAreaField } from '@renderer/components/TextAreaField';
import type { ApplicationView } from '@shared/ipc/applications';
import { useState } from 'react';
import { type FetchApplication, newestOf } from './newest';

interface NotesProps {
  application: ApplicationView;
  fetchNewest: FetchApplication;
}

/** What staff noted about an application. */
export function Notes(props: NotesProps) {
  const { notes } = props.application;
  const [open, setOpen] = useState(false);
  return (
    <>
      {notes !== '' && <p className="cc-application__notes">{notes}</p>}
      <Button variant="link" onPress={() => setOpen(true)}>
        {notes === '' ? 'Add notes' : 'Change the notes'}
      </Button>
      {open && <NotesDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

interface NotesForm {
  notes: string;
}
const COMPARING = { order: ['notes'] as const, labels: { notes: 'Notes' }, show: (_: 'notes', notes: string) => notes };

function NotesDialog({ application, fetchNewest, onClose }: NotesProps & { onClose: () => void }) {
  const save = useAction('applications.saveNotes', { changesData: true });
  const [opened] = useState<NotesForm>({ notes: application.notes });
  const { version, newest, takeNewest } = useSeenVersion<NotesForm>(application.version);
  const [notes, setNotes] = useState(opened.notes);
  const isConflict = save.error?.code === 'changed-since';
  return (
    <EditDialog
      title="Notes of the application"
      isDirty={notes !== opened.notes}
      isBusy={save.isPending}
      onClose={onClose}
      actions={
        <Button
          variant="primary"
          isDisabled={save.isPending}
          onPress={() => save.mutate({ id: application.id, version, notes }, { onSuccess: onClose })}
        >
          {save.isPending ? 'Saving' : 'Save'}
        </Button>
      }
    >
      {isConflict && (
        <ChangedMeanwhile
          what="this application"
          mine={{ notes }}
          opened={opened}
          onUse={(_, value) => setNotes(value)}
          newest={newest}
          fetchNewest={() => newestOf(fetchNewest, application.id, (found) => ({ notes: found.notes }))}
          onNewest={takeNewest}
          comparing={COMPARING}
        />
      )}
      <TextAreaField
        label="Notes"
        name="applicationNotes"
        maxLength={4000}
        error={save.error?.fields.notes}
        value={notes}
        onChange={(event) => setNotes(event.target.value)}
      />
      {save.isError && !isConflict && !save.error.fields.notes && (
        <ErrorNotice error={save.error} title="Nothing was written" />
      )}
    </EditDialog>
  );
}
