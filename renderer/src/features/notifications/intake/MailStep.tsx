import { number } from '@renderer/app/numbers';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import { type ReactNode, useEffect } from 'react';
import { DraftForm } from './DraftForm';
import { IntakeHeader } from './IntakeHeader';
import { addByHand, canReadAgain, isOpen, type Mail, markSeen, readAgain, show, useQueue } from './queue';

/** Where the focus goes from one mail to the next. */
export const MAIL_NAME_ID = 'intake-mail';

interface MailStepProps {
  mail: Mail;
  /** It was logged as this notification, or skipped (null). */
  onDone: (key: number, loggedAs: string | null) => void;
  /** The button that logs all that is left. */
  logAll: ReactNode;
  /** The next way out of the screen loses nothing. */
  onLeaveFreely: () => void;
}

/** One mail of the queue: being read, broken, logged already, or ready to be looked at. */
export function MailStep({ mail, onDone, logAll, onLeaveFreely }: MailStepProps) {
  const { mails, at } = useQueue();
  useEffect(() => {
    if (mail.state === 'ready' && !mail.wasSeen) markSeen(mail.key);
  }, [mail]);
  const isOne = mails.length === 1;
  const name = (
    <h2 tabIndex={-1} id={MAIL_NAME_ID} className="cc-intake__name">
      {isOne ? '' : `${number(at + 1)} of ${number(mails.length)}: `}
      <bdi>{mail.name}</bdi>
    </h2>
  );
  const around = !isOne && (
    <>
      <Button onPress={() => show(at - 1)} isDisabled={at === 0}>
        Previous
      </Button>
      <Button onPress={() => show(at + 1)} isDisabled={at === mails.length - 1}>
        Next
      </Button>
      {logAll}
    </>
  );
  const skip = isOpen(mail) && !isOne && <Button onPress={() => onDone(mail.key, null)}>Skip this one</Button>;
  const facts = isOne ? undefined : `${number(mails.filter(isOpen).length)} of ${number(mails.length)} left`;
  if (mail.state === 'ready' && mail.values)
    return (
      <DraftForm
        mail={mail}
        values={mail.values}
        heading={name}
        facts={facts}
        actions={
          <>
            {around}
            {skip}
          </>
        }
        onLogged={(id) => onDone(mail.key, id)}
        onLeaveFreely={onLeaveFreely}
      />
    );
  return (
    <>
      <IntakeHeader facts={facts}>
        {around}
        {skip}
      </IntakeHeader>
      <div className="cc-scroll">
        {name}
        {mail.state === 'reading' && <Loading>Reading the mail</Loading>}
        {mail.state === 'broken' && <Broken mail={mail} onSkip={() => onDone(mail.key, null)} isOne={isOne} />}
        {mail.state === 'logged' && <Notice tone="good">This mail was logged.</Notice>}
        {mail.state === 'skipped' && <Notice>This mail was skipped. Nothing was logged.</Notice>}
      </div>
    </>
  );
}

interface BrokenProps {
  mail: Mail;
  isOne: boolean;
  onSkip: () => void;
}

/** What could not be read, with the ways to log it all the same. */
function Broken({ mail, isOne, onSkip }: BrokenProps) {
  return (
    <>
      <ErrorNotice
        error={new Error(mail.problem)}
        title="This mail was not read"
        onRetry={canReadAgain(mail.key) ? () => readAgain(mail.key) : undefined}
      />
      <p>You can also type what it says.</p>
      <div className="cc-practice__actions">
        <Button
          onPress={() => {
            addByHand();
            onSkip();
          }}
        >
          Type it by hand
        </Button>
        {isOne && <Button onPress={onSkip}>Choose or paste another</Button>}
      </div>
    </>
  );
}
