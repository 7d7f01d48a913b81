import { MAILBOX_KIND_LABELS, type MailboxKind, type PracticeStatus } from '../codes';
import { byText, grouped, partOf, practices, withoutEmpty } from '../mfa/pictures/parts';
import type { Look, Picture } from '../picture';

/** A practice as far as the picture needs it; the rows of the table of practices have it. */
export interface PracticeWithKind {
  icbName: string;
  mailboxKind: MailboxKind;
  status: PracticeStatus;
}

/** From the axis outwards: what is wanted first. */
const DRAWN_KINDS = ['shared', 'egress', 'store', 'unknown', 'none'] as const satisfies readonly MailboxKind[];
const LOOK_OF_KIND: Record<MailboxKind, Look> = {
  shared: 'good',
  egress: 'fine',
  store: 'warned',
  unknown: 'unknown',
  none: 'restricted',
};
const shortIcb = (name: string) => name.replace(/^NHS /, '').replace(/ (ICB|Integrated Care Board)$/, '');

/** What kind of mailbox the practices of each ICB have that are not closed. */
export function mailboxesByIcb(rows: readonly PracticeWithKind[]): Picture {
  const open = rows.filter(({ status }) => status !== 'closed');
  const groups = grouped(open, ({ icbName }) =>
    icbName === ''
      ? { key: '', label: 'No ICB', short: 'No ICB' }
      : { key: icbName, label: icbName, short: shortIcb(icbName) },
  ).sort((a, b) => Number(a.key === '') - Number(b.key === '') || byText(a.label, b.label));
  return withoutEmpty({
    title: 'Mailboxes by ICB',
    scope: 'Practices that are not closed',
    sentence: sentence(open),
    notes: [],
    shape: 'bars',
    scale: 'numbers',
    rowsAre: 'ICB',
    counted: 'practices',
    series: DRAWN_KINDS.map((kind) => ({ label: MAILBOX_KIND_LABELS[kind], look: LOOK_OF_KIND[kind] })),
    rows: groups.map(({ label, short, rows: own }) => ({
      label,
      short,
      values: DRAWN_KINDS.map((kind) => ofKind(own, kind)),
    })),
  });
}

const ofKind = (rows: readonly PracticeWithKind[], kind: MailboxKind) =>
  rows.filter(({ mailboxKind }) => mailboxKind === kind).length;

function sentence(open: readonly PracticeWithKind[]): string {
  if (open.length === 0) return 'There are no open practices.';
  const shared = ofKind(open, 'shared');
  const without = ofKind(open, 'none') + ofKind(open, 'unknown');
  const said = `${partOf(shared, open.length, practices)} ${shared === 1 || open.length === 1 ? 'has' : 'have'} a shared mailbox`;
  if (without === 0) return `${said}.`;
  return `${said}; ${practices(without)} ${without === 1 ? 'has' : 'have'} none, or none is known.`;
}
