import { useAction, useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import { RadioField } from '@renderer/components/RadioField';
import { TextField } from '@renderer/components/TextField';
import type { RequestMail, RequestText, RequestView } from '@shared/ipc/people';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

const DONE = {
  draft: 'The draft was handed to your mail program. Check it there and send it. Nothing has been sent yet.',
  mailto: 'The mail was handed to your mail program. Check it there and send it. Nothing has been sent yet.',
  copy: 'Subject and text are copied.',
};
const KINDS = [
  { value: 'practice', label: 'A mail to the practice, with the text for the helpdesk inside' },
  { value: 'helpdesk', label: 'The text for the helpdesk alone, for the practice to send' },
];

/** What goes to the practice: the text to send to the helpdesk, or what is still missing. */
export function RequestMailDialog({ request, onClose }: { request: RequestView; onClose: () => void }) {
  const isMissing = request.missing.length > 0;
  const [kind, setKind] = useState<RequestMail>('practice');
  const mail = isMissing ? 'missing' : kind;
  const text = useRequest('requests.text', { id: request.id, mail });
  return (
    <Dialog
      title={isMissing ? 'Ask the practice for what is missing' : 'Text for the practice to send'}
      isOpen
      onClose={onClose}
      wide
      actions={<Button onPress={onClose}>Close</Button>}
    >
      {isMissing ? (
        <Notice tone="warn">
          <p>Still missing: {request.missing.join(', ')}. The helpdesk takes no request without them.</p>
        </Notice>
      ) : (
        <RadioField
          label="What to hand on"
          name="kind"
          options={KINDS}
          value={kind}
          onChange={(event) => setKind(event.target.value as RequestMail)}
          hint="CCHub can’t send the request: the helpdesk only takes it from the practice’s shared mailbox."
        />
      )}
      {text.isPending && <Loading>Writing the mail</Loading>}
      {text.isError && (
        <ErrorNotice error={text.error} title="The mail can’t be written" onRetry={() => void text.refetch()} />
      )}
      {text.data && <Mail key={mail} id={request.id} mail={mail} text={text.data} />}
    </Dialog>
  );
}

function Mail({ id, mail, text }: { id: string; mail: RequestMail; text: RequestText }) {
  const draft = useAction('requests.draft');
  const [to, setTo] = useState(text.to);
  const run = (how: 'draft' | 'mailto' | 'copy') => draft.mutate({ id, mail, to, how });
  const wantsMailbox = mail !== 'missing' && text.noMailbox;
  const blocked = draft.isPending || wantsMailbox || text.gaps.length > 0;
  return (
    <>
      {wantsMailbox && (
        <Notice tone="warn" title="The practice has no live shared mailbox">
          <p>The request must come from one. See “Application” on the practice’s page: that comes first.</p>
        </Notice>
      )}
      {!wantsMailbox && text.gaps.length > 0 && (
        <Notice tone="warn" title="Something is missing in this mail">
          <p>Not filled in: {text.gaps.join(', ')}.</p>
          <p>
            <Link to="/settings">Go to the settings</Link> to fill it in, or to change the text.
          </p>
        </Notice>
      )}
      <TextField
        label="To"
        name="to"
        hint={
          text.addresses.length === 0
            ? 'The register has no address. Enter one, or fill it in in your mail program.'
            : undefined
        }
        error={draft.error?.fields.to}
        maxLength={254}
        value={to}
        onChange={(event) => setTo(event.target.value)}
      />
      <p>
        <strong>Subject:</strong> {text.subject}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard */}
      <section className="people-mail" aria-label="Text of the mail" tabIndex={0}>
        {text.body}
      </section>
      <div className="cc-notice__actions">
        {mail !== 'helpdesk' && (
          <Button variant="primary" isDisabled={blocked} onPress={() => run('draft')}>
            Open as a draft
          </Button>
        )}
        {mail !== 'helpdesk' && text.short && (
          <Button isDisabled={blocked} onPress={() => run('mailto')}>
            Open as a new mail
          </Button>
        )}
        <Button
          variant={mail === 'helpdesk' ? 'primary' : 'secondary'}
          isDisabled={blocked}
          onPress={() => run('copy')}
        >
          Copy the text
        </Button>
      </div>
      <div role="status">
        {draft.data && !draft.isPending && (
          <Notice tone="good">
            <p>{DONE[draft.data.how]}</p>
          </Notice>
        )}
      </div>
      {draft.isError && !draft.error.fields.to && <ErrorNotice error={draft.error} title="Nothing was handed on" />}
    </>
  );
}
