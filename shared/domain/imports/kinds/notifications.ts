import { contractorKey } from '../../contractor-name';
import { fold } from '../../text';
import { compareFields } from '../compare-row';
import type { PlanContext } from '../plan';
import { asideLine } from '../read-row';
import { fieldOf, type ImportKind, type ReadRow, type RowValues } from './declare';
import { NOTIFICATION_FIELDS } from './notifications-fields';

const OWN = { fields: NOTIFICATION_FIELDS, notesField: 'note' };
/** When a notification counts as received that gives no time. */
export const MIDNIGHT = '00:00';
/** What a notification is found by and never changed by a row. */
const FIXED: readonly string[] = ['reference', 'messageId'];

/** Notifications as the log holds them. A row without a reference is told apart by its mail, else by what it says. */
export const notificationsKind: ImportKind = {
  id: 'notifications',
  label: 'Notifications log',
  noun: { one: 'notification', many: 'notifications' },
  record: 'notification',
  keys: [
    { id: 'reference', label: 'console reference', of: ({ reference }) => reference ?? '', certain: true },
    {
      id: 'mail',
      label: 'Message-ID',
      of: (values) => values.mailKey ?? keysOfNotification(values).mailKey,
      certain: true,
    },
    {
      id: 'together',
      label: 'time, sender and subject',
      of: (values) => values.togetherKey ?? keysOfNotification(values).togetherKey,
      certain: true,
    },
  ],
  keyFields: ['receivedOn', 'messageId', 'reference'],
  withoutKey: 'No sender and no subject: nobody can say which notification the row is about',
  nameOf: ({ subject, senderName, senderAddress }) => subject || senderName || senderAddress || '',
  fields: NOTIFICATION_FIELDS,
  joins: [],
  splits: [],
  notesField: 'note',
  proposes: false,
  positions: null,
  prepare,
  finish: finishRow,
  judge: () => null,
  compare: (row, existing, rules) =>
    compareFields(
      OWN,
      row,
      existing,
      // Every notification was received at some time: an empty cell doesn't say otherwise.
      { ...rules, cleared: rules.cleared.filter((id) => id !== 'receivedTime' && !FIXED.includes(id)) },
      ({ id }) => existing.reference !== undefined && FIXED.includes(id),
    ),
};

/**
 * The keys of a notification besides its reference. A row whose reference the log has goes without them, because the same
 * mail may well have been logged twice.
 */
function keysOfNotification(values: RowValues): { mailKey: string; togetherKey: string } {
  const { messageId = '', receivedOn = '', senderAddress, senderName, subject = '' } = values;
  // A row without a time is logged at the beginning of its day, and found again there.
  const receivedTime = values.receivedTime || MIDNIGHT;
  const sender = senderAddress || senderName || '';
  const together = [receivedOn, receivedTime, fold(sender), fold(subject)].join('\n');
  return { mailKey: messageId, togetherKey: receivedOn === '' || (sender === '' && subject === '') ? '' : together };
}

/** Learns what the log and the register have, once. */
function prepare(_rows: readonly RowValues[], existing: readonly RowValues[], context: PlanContext): PlanContext {
  const of = (field: string) => existing.map((values) => values[field] ?? '');
  return {
    ...context,
    known: {
      references: new Set(of('reference')),
      // What a notification says already counts as known: a practice may have gone to the bin since.
      codes: new Set([...(context.practiceCodes ?? []), ...of('odsCode')]),
      contractors: new Set([...context.contractors.map(({ name }) => name), ...of('contractor')].map(contractorKey)),
    },
  };
}

function finishRow(row: ReadRow, { known }: PlanContext): void {
  const { values } = row;
  if (known !== undefined) {
    const { odsCode = '', contractor = '' } = values;
    if (odsCode !== '' && !known.codes.has(odsCode)) keepAside(row, 'odsCode', odsCode, 'is not in the register');
    if (contractor !== '' && !known.contractors.has(contractorKey(contractor)))
      keepAside(row, 'contractor', contractor, 'is not in the register');
  }
  const isKnown = known?.references.has(values.reference ?? '') === true && values.reference !== '';
  Object.assign(values, isKnown ? { mailKey: '', togetherKey: '' } : keysOfNotification(values));
}

/** What the field can't hold goes to the note, under the field's name. */
function keepAside({ values, problems, asides }: ReadRow, id: string, text: string, why: string): void {
  values[id] = '';
  problems.push({ field: id, level: 'warning', text: `“${text}” ${why}: it is kept in the note` });
  asides.push(asideLine(fieldOf(OWN, id), text));
}
