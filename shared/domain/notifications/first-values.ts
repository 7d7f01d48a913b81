import { todayInLondon } from '../calendar-date';
import { dueDateOf } from './due';
import type { MailFacts } from './facts';
import type { ReadMail } from './mail';
import type { NotificationForm } from './notification-form';

/** What the form begins with for a mail that was read at `now` (ISO time); a person changes it before it is logged. */
export function firstValues(
  mail: Pick<ReadMail, 'sentAt' | 'from' | 'subject'>,
  facts: Pick<MailFacts, 'kind' | 'practices' | 'contractor'>,
  now: string,
): NotificationForm {
  // A mail from the future has a clock that is wrong.
  const receivedAt = mail.sentAt !== null && mail.sentAt <= now ? mail.sentAt : now;
  const [practice, ...others] = facts.practices;
  return {
    receivedAt,
    channel: 'email',
    senderName: mail.from.name,
    senderAddress: mail.from.address,
    subject: mail.subject,
    kind: facts.kind,
    // Of several practices a person chooses; each stands among the proposed actions.
    practiceId: practice !== undefined && others.length === 0 ? practice.id : '',
    contractorId: facts.contractor?.id ?? '',
    state: 'new',
    owner: '',
    dueOn: dueDateOf(facts.kind, todayInLondon(new Date(receivedAt))),
    outcome: '',
    note: '',
    acknowledgedOn: '',
    guidanceSentOn: '',
  };
}
