import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import { TextField } from '@renderer/components/TextField';
import type { ReplyView } from '@shared/ipc/notification-actions';
import type { NotificationDetail } from '@shared/ipc/notifications';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { NotedDate } from './NotedDate';

interface ReplyDialogProps {
  detail: NotificationDetail;
  reply: ReplyView;
  found: { to: string; addresses: string[] };
  onClose: () => void;
}

const DONE = {
  draft: 'The draft was handed to your mail program. Check it there and send it. Nothing has been sent yet.',
  copy: 'Subject and text are copied.',
};

/** A reply as it will go out, the two ways to hand it on, and noting that it went. */
export function ReplyDialog({ detail, reply, found, onClose }: ReplyDialogProps) {
  const open = useAction('notifications.openDraft');
  const [to, setTo] = useState(found.to);
  const { template, gaps, attachment, attachmentProblem, notes } = reply;
  const blocked = gaps.length > 0 || attachmentProblem !== '' || open.isPending;
  const run = (how: 'draft' | 'copy') => open.mutate({ id: detail.id, template, to, how });
  return (
    <Dialog title={reply.label} isOpen wide onClose={onClose} actions={<Button onPress={onClose}>Close</Button>}>
      {(gaps.length > 0 || attachmentProblem !== '') && <Gaps gaps={gaps} attachmentProblem={attachmentProblem} />}
      <TextField
        label="To"
        name="to"
        hint={found.to === '' ? 'The notification has no address of its sender. Enter one.' : `Sender: ${found.to}`}
        error={open.error?.fields.to}
        maxLength={254}
        value={to}
        onChange={(event) => setTo(event.target.value)}
      />
      <p>
        <strong>Subject:</strong> <bdi>{reply.subject}</bdi>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard */}
      <section className="cc-replies__text" aria-label="Text of the reply" tabIndex={0}>
        {reply.body}
      </section>
      {attachment !== null && (
        <p>
          <strong>Attached to the draft:</strong> <bdi>{attachment.name}</bdi>,{' '}
          {Math.max(1, Math.round(attachment.size / 1024))} KB
        </p>
      )}
      <div className="cc-notice__actions">
        <Button variant="primary" isDisabled={blocked} onPress={() => run('draft')}>
          Open as a draft
        </Button>
        <Button isDisabled={blocked} onPress={() => run('copy')}>
          Copy the text
        </Button>
      </div>
      <div role="status">
        {open.data && !open.isPending && (
          <Notice tone="good">
            <p>
              {DONE[open.data.how]}
              {open.data.how === 'copy' && attachment !== null && ` Attach “${attachment.name}” yourself.`}
            </p>
          </Notice>
        )}
      </div>
      {open.data && notes !== null && <NotedDate detail={detail} what={notes} />}
      {open.isError && !open.error.fields.to && <ErrorNotice error={open.error} title="Nothing was handed on" />}
    </Dialog>
  );
}

function Gaps({ gaps, attachmentProblem }: { gaps: readonly string[]; attachmentProblem: string }) {
  return (
    <Notice tone="warn" title="Something is missing in this reply">
      <ul>
        {gaps.map((gap) => (
          <li key={gap}>{gap}: not filled in</li>
        ))}
        {attachmentProblem !== '' && <li>{attachmentProblem}</li>}
      </ul>
      <p>
        <Link to="/settings">Go to the settings</Link> to fill it in, or to change the text.
      </p>
    </Notice>
  );
}
