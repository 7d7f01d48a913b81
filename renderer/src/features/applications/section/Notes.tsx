import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { TextAreaField } from '@renderer/components/TextAreaField';
import type { ApplicationView } from '@shared/ipc/applications';
import { useState } from 'react';

/** What staff noted about an application. */
export function Notes({ application }: { application: ApplicationView }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {application.notes !== '' && <p className="cc-application__notes">{application.notes}</p>}
      <Button variant="link" onPress={() => setOpen(true)}>
        {application.notes === '' ? 'Add notes' : 'Change the notes'}
      </Button>
      {open && <NotesDialog application={application} onClose={() => setOpen(false)} />}
    </>
  );
}

function NotesDialog({ application, onClose }: { application: ApplicationView; onClose: () => void }) {
  const save = useAction('applications.saveNotes', { changesData: true });
  const [notes, setNotes] = useState(application.notes);
  const { id, version } = application;
  return (
    <Dialog
      title="Notes of the application"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={save.isPending}
            onPress={() => save.mutate({ id, version, notes }, { onSuccess: onClose })}
          >
            Save
          </Button>
        </>
      }
    >
      <TextAreaField
        label="Notes"
        name="applicationNotes"
        maxLength={4000}
        error={save.error?.fields.notes}
        value={notes}
        onChange={(event) => setNotes(event.target.value)}
      />
      {save.isError && !save.error.fields.notes && <ErrorNotice error={save.error} title="Nothing was written" />}
    </Dialog>
  );
}
