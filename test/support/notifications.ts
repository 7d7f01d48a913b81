import { type ActionValues, type ApplyAction, noValues } from '../../shared/domain/notifications/apply/action';
import type { MailFacts } from '../../shared/domain/notifications/facts';
import type { NotificationForm } from '../../shared/domain/notifications/notification-form';
import type { KeptMail } from '../../shared/ipc/notifications';

/** A notification as the form hands it over, with what the test changes. */
export function notification(values: Partial<NotificationForm> = {}): NotificationForm {
  return {
    receivedAt: '2026-09-07T08:12:00.000Z',
    channel: 'email',
    senderName: 'Amy Penrose',
    senderAddress: 'optometry.tp1f9@nhs.net',
    subject: 'Our new shared mailbox',
    kind: 'new-shared-mailbox',
    practiceId: '',
    contractorId: '',
    state: 'new',
    owner: '',
    dueOn: '2026-09-14',
    outcome: '',
    note: '',
    acknowledgedOn: '',
    guidanceSentOn: '',
    ...values,
  };
}

const noFacts: MailFacts = {
  kind: 'new-shared-mailbox',
  kindReason: 'The subject says “new shared mailbox”.',
  odsCodes: [{ value: 'TP1F9', where: 'in the subject' }],
  addresses: [{ value: 'optometry.tp1f9@nhs.net', where: 'in the sender’s address' }],
  otherAddresses: [],
  dates: [],
  phones: [],
  people: [],
  postcodes: [],
  practices: [],
  contractor: null,
  actions: [],
};

/** What is kept of a mail, with what the test changes. */
export function keptMail(values: Partial<KeptMail> = {}): KeptMail {
  return { messageId: '1@shop.example', digest: '', facts: noFacts, remarks: [], attachments: [], ...values };
}

/** An action as the page hands it over, with what the test changes. */
export function applyAction({
  values,
  ...rest
}: Partial<Omit<ApplyAction, 'values'>> & { values?: Partial<ActionValues> } = {}): ApplyAction {
  return {
    kind: 'new-shared-mailbox',
    practiceId: null,
    contractorId: null,
    personId: null,
    toggled: [],
    ...rest,
    values: { ...noValues, address: 'optometry.tp1f9@nhs.net', on: '2026-09-07', ...values },
  };
}
