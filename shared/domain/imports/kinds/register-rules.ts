import { MAILBOX_KIND_LABELS, type MailboxKind } from '../../codes';
import { kindMisfit, kindOfAddress, odsCodeOfAddress } from '../../mailbox-address';
import { showDate } from '../../show-date';
import type { PlanContext } from '../plan';
import type { ReadRow } from './declare';

/** What the fields of a practice's row have to do with each other. */
export function finishRegisterRow(row: ReadRow, { today }: PlanContext): void {
  checkMailbox(row);
  checkClosing(row, today);
}

/** The kind of mailbox and its address have to agree with each other and with the practice's code. */
function checkMailbox({ values, problems, derived }: ReadRow): void {
  const { mailboxAddress: address = '', mailboxKind = '', odsCode = '' } = values;
  if (address === '') return;
  const say = (field: string, level: 'warning' | 'note', text: string) => problems.push({ field, level, text });
  const code = odsCodeOfAddress(address);
  const related = [odsCode, values.predecessorCode, values.successorCode];
  if (code !== null && odsCode !== '' && !related.includes(code))
    say('mailboxAddress', 'warning', `The address carries the code ${code}, the practice has ${odsCode}`);
  if (mailboxKind === '' || mailboxKind === 'none' || mailboxKind === 'unknown') {
    const kind = kindOfAddress(address);
    values.mailboxKind = kind;
    derived.push('mailboxKind');
    const label = MAILBOX_KIND_LABELS[kind];
    if (mailboxKind === 'none')
      say('mailboxKind', 'warning', `The file says no mailbox, yet gives an address: read as ${label}`);
    else say('mailboxKind', 'note', `Worked out from the address: ${label}`);
  }
  const misfit = kindMisfit(address, values.mailboxKind as MailboxKind);
  if (misfit !== '') say('mailboxKind', 'warning', misfit);
}

/** "Active" alone is no proof that a practice is open: the date of closing decides. */
export function checkClosing({ values, problems }: ReadRow, today: string): void {
  const { status = '', closedOn = '' } = values;
  if (closedOn === '' || status === 'closed' || (status === 'notice' && closedOn > today)) return;
  const closed = closedOn <= today;
  values.status = closed ? 'closed' : 'notice';
  problems.push({
    field: 'status',
    level: status === '' ? 'note' : 'warning',
    text: `Read as ${closed ? 'closed' : 'under notice'}, because of the closing date ${showDate(closedOn)}`,
  });
}
