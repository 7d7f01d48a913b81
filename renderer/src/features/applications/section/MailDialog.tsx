import { useAction, useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { EditDialog } from '@renderer/components/editing/EditDialog';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import { TextField } from '@renderer/components/TextField';
import { type ApplicationTemplateId, PLACEHOLDERS, TEMPLATE_LABELS } from '@shared/domain/mail-template';
import type { MailView } from '@shared/ipc/applications';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

interface MailDialogProps {
  applicationId: string;
  template: ApplicationTemplateId;
  onClose: () => void;
}

const DONE = {
  draft: 'The draft was handed to your mail program. Check it there and send it. Nothing has been sent yet.',
  mailto: 'The mail was handed to your mail program. Check it there and send it. Nothing has been sent yet.',
  copy: 'Subject and text are copied.',
};

/** A mail as it will go out, and the three ways to hand it on. */
export function MailDialog({ applicationId, template, onClose }: MailDialogProps) {
  const mail = useRequest('applications.mail', { id: applicationId, template });
  /** Null: the register's. What was handed on is no longer lost when the dialog closes. */
  const [typed, setTyped] = useState<string | null>(null);
  const [handedTo, setHandedTo] = useState<string | null>(null);
  return (
    <EditDialog
      title={TEMPLATE_LABELS[template]}
      wide
      isDirty={typed !== null && typed !== mail.data?.to && typed !== handedTo}
      onClose={onClose}
      cancelLabel="Close"
      actions={null}
    >
      {mail.isPending && <Loading>Writing the mail</Loading>}
      {mail.isError && (
        <ErrorNotice error={mail.error} title="The mail can’t be written" onRetry={() => void mail.refetch()} />
      )}
      {mail.data && (
        <Mail
          mail={mail.data}
          to={typed ?? mail.data.to}
          onTo={setTyped}
          onHanded={setHandedTo}
          {...{ applicationId, template }}
        />
      )}
    </EditDialog>
  );
}

interface MailProps {
  mail: MailView;
  to: string;
  onTo: (to: string) => void;
  onHanded: (to: string) => void;
  applicationId: string;
  template: ApplicationTemplateId;
}

function Mail({ mail, to, onTo, onHanded, applicationId, template }: MailProps) {
  const draft = useAction('applications.draft');
  const hasGaps = mail.unknown.length + mail.missing.length > 0;
  const run = (how: 'draft' | 'mailto' | 'copy') =>
    draft.mutate({ id: applicationId, template, to, how }, { onSuccess: () => onHanded(to) });
  const blocked = hasGaps || draft.isPending;
  return (
    <>
      {hasGaps && <Gaps mail={mail} />}
      <TextField
        label="To"
        name="to"
        hint={
          mail.addresses.length === 0
            ? 'The register has no address for this contractor. Enter one, or fill it in in your mail program.'
            : `In the register: ${mail.addresses.join(', ')}`
        }
        error={draft.error?.fields.to}
        maxLength={254}
        value={to}
        onChange={(event) => onTo(event.target.value)}
      />
      <p>
        <strong>Subject:</strong> {mail.subject}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard */}
      <section className="cc-application__mail" aria-label="Text of the mail" tabIndex={0}>
        {mail.body}
      </section>
      <div className="cc-notice__actions">
        <Button variant="primary" isDisabled={blocked} onPress={() => run('draft')}>
          Open as a draft
        </Button>
        {mail.short && (
          <Button isDisabled={blocked} onPress={() => run('mailto')}>
            Open as a new mail
          </Button>
        )}
        <Button isDisabled={blocked} onPress={() => run('copy')}>
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

function Gaps({ mail }: { mail: MailView }) {
  return (
    <Notice tone="warn" title="Something is missing in this mail">
      <ul>
        {mail.missing.map((name) => (
          <li key={name}>{PLACEHOLDERS[name]}: not filled in</li>
        ))}
        {mail.unknown.map((name) => (
          <li key={name}>{name}: there is no such value</li>
        ))}
      </ul>
      <p>
        <Link to="/settings">Go to the settings</Link> to fill it in, or to change the text.
      </p>
    </Notice>
  );
}
