import { useAction } from '@renderer/app/queries';
import { ConfirmDialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { TextAreaField } from '@renderer/components/TextAreaField';
import type { RequestView } from '@shared/ipc/people';
import { useState } from 'react';
import { DateDialog } from '../DateDialog';

/** Refuses a request, or takes that back. */
export function RefuseDialog({ request, onClose }: { request: RequestView; onClose: () => void }) {
  const refuse = useAction('requests.refuse', { changesData: true });
  const { id, version, missing, state } = request;
  const [reason, setReason] = useState(missing.length > 0 ? `Missing: ${missing.join(', ')}` : '');
  if (state === 'refused')
    return (
      <ConfirmDialog
        title="Take the request up again?"
        isOpen
        tone="primary"
        confirmLabel="Take up again"
        onCancel={onClose}
        onConfirm={() => refuse.mutate({ id, version, on: null, reason: '' }, { onSuccess: onClose })}
      >
        <p>It then stands where it stood before it was refused.</p>
        {refuse.isError && <ErrorNotice error={refuse.error} title="Nothing was written" />}
      </ConfirmDialog>
    );
  return (
    <DateDialog
      title="Refuse the request"
      label="Refused on"
      saveLabel="Refuse"
      error={refuse.error?.fields.reason ? null : refuse.error}
      isPending={refuse.isPending}
      onSave={(on) => refuse.mutate({ id, version, on, reason }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextAreaField
        label="Reason"
        name="reason"
        rows={2}
        maxLength={500}
        error={refuse.error?.fields.reason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </DateDialog>
  );
}
