import { request } from '@renderer/app/api';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { ErrorSummary } from '@renderer/components/ErrorSummary';
import { useRecordEditor } from '@renderer/components/editing/useRecordEditor';
import type { MailFacts } from '@shared/domain/notifications/facts';
import type { NotificationForm } from '@shared/domain/notifications/notification-form';
import { type ReactNode, useEffect, useRef } from 'react';
import { NotificationFields } from '../fields/NotificationFields';
import { NOTIFICATION_FIELDS, notificationFields } from '../fields/schema';
import { FoundFacts } from './FoundFacts';
import { IntakeHeader } from './IntakeHeader';
import { keepDraft, keepMessage, type Mail, saveInput } from './queue';
import { ReadMailBox } from './ReadMailBox';
import { SameMail } from './SameMail';

interface DraftFormProps {
  mail: Mail;
  /** What the form begins with. */
  values: NotificationForm;
  /** The mail's name, where there are several. */
  heading: ReactNode;
  facts: string | undefined;
  actions: ReactNode;
  onLogged: (id: string) => void;
  onLeaveFreely: () => void;
}

const reasonOf = ({ kind, kindReason }: MailFacts) => (kind === 'other' ? kindReason : `Suggested: ${kindReason}`);

const FORM = 'notification-form';

/** What was read and found on one side, what will be logged on the other. */
export function DraftForm(props: DraftFormProps) {
  const { mail } = props;
  const { intake } = mail;
  const scroller = useRef<HTMLDivElement>(null);
  const editor = useRecordEditor<NotificationForm>({
    schema: notificationFields,
    order: NOTIFICATION_FIELDS,
    version: null,
    initial: props.values,
    takenField: 'subject',
    save: (_version, values) => request('notifications.save', saveInput(mail, values)),
    onSaved: (id) => props.onLogged(id),
  });
  const { form, attempt, problems, failure } = editor;
  const { getValues, watch } = form;
  // Neither going on to another mail nor logging all of them at once may lose what was changed here.
  useEffect(() => {
    const { unsubscribe } = watch(() => keepDraft(mail.key, getValues()));
    return unsubscribe;
  }, [mail.key, getValues, watch]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every refused attempt shows what came of it, at the top
  useEffect(() => scroller.current?.scrollTo({ top: 0 }), [attempt]);
  return (
    <>
      <IntakeHeader facts={props.facts}>
        {props.actions}
        <Button variant="primary" type="submit" form={FORM} isDisabled={editor.isSaving} aria-keyshortcuts="Control+S">
          {editor.isSaving ? 'Logging' : 'Log this'}
        </Button>
      </IntakeHeader>
      <div className="cc-scroll" ref={scroller}>
        {problems.length > 0 && <ErrorSummary problems={problems} attempt={attempt} />}
        {failure && <ErrorNotice error={failure} title="The mail was not logged" onRetry={editor.submit} />}
        {props.heading}
        {intake?.duplicateOf && <SameMail same={intake.duplicateOf} onLeave={props.onLeaveFreely} />}
        <div className={intake ? 'cc-intake' : undefined}>
          {intake && (
            <div>
              <ReadMailBox
                mail={intake.mail}
                intakeId={intake.intakeId}
                keepMessage={mail.keepMessage}
                onKeepMessage={(isKept) => keepMessage(mail.key, isKept)}
                onLeave={props.onLeaveFreely}
              />
              <FoundFacts facts={intake.facts} form={form} />
            </div>
          )}
          <form
            id={FORM}
            className={intake ? undefined : 'cc-edit'}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              editor.submit();
            }}
          >
            <NotificationFields
              form={form}
              isNew
              heading="h3"
              kindReason={intake ? reasonOf(intake.facts) : undefined}
            />
          </form>
        </div>
      </div>
    </>
  );
}
