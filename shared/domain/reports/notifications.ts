import { daysBetween } from '../calendar';
import {
  CHANNEL_LABELS,
  type Channel,
  isWaiting,
  NOTIFICATION_KIND_LABELS,
  NOTIFICATION_KINDS,
  NOTIFICATION_STATE_LABELS,
  NOTIFICATION_STATES,
  type NotificationKind,
  type NotificationState,
} from '../notifications/codes';
import { showDate, showShortDate } from '../show-date';
import {
  cell,
  chapter,
  column,
  counted,
  facts,
  NOT_RECORDED,
  number,
  practiceCell,
  type ReportFrame,
  section,
  status,
  text,
} from './cells';
import type { ReportBlock, ReportCell, ReportDocument } from './document';

/** A notification as this report tells of it. Dates are London's days as ISO text. */
export interface ReportedNotification {
  receivedOn: string;
  channel: Channel;
  kind: NotificationKind;
  state: NotificationState;
  senderName: string;
  senderAddress: string;
  practice: { odsCode: string; name: string } | null;
  contractor: { name: string } | null;
  owner: string;
  dueOn: string;
  outcome: string;
  /** When it was last said to be done, or to need nothing; '' while it waits, or where nobody knows. */
  dealtWithOn: string;
}

export interface NotificationsFacts {
  from: string;
  to: string;
  /** Today, by which it is told what is overdue and how long something has waited. */
  today: string;
  /** In any order. */
  notifications: readonly ReportedNotification[];
}

/** So many are named; all are counted. More would be hundreds of pages. */
export const MOST_LINES = 5_000;

/** What CCHub was told in a period, and what became of it. */
export function notificationsDocument(told: NotificationsFacts, heading: ReportFrame): ReportDocument {
  const { from, to, today, notifications } = told;
  const sorted = [...notifications].sort(
    (a, b) => compare(a.receivedOn, b.receivedOn) || compare(codeOf(a), codeOf(b)) || compare(a.kind, b.kind),
  );
  return {
    title: 'Notifications in a period',
    ...heading,
    filters: [periodWords(from, to), ...heading.filters],
    // Senders and outcomes name people.
    personal: true,
    landscape: true,
    contents: false,
    parts: [
      chapter('summary', 'Summary', [
        section('', figures(sorted, today)),
        section('By kind and state', byKind(sorted)),
      ]),
      chapter('notifications', 'Notifications', [
        section(
          '',
          sorted.length > MOST_LINES
            ? text(
                `These are the newest ${counted(MOST_LINES, 'notification')} of ${counted(sorted.length, 'notification')}. Choose a shorter period to see the others.`,
              )
            : null,
          each(sorted.slice(-MOST_LINES), today),
        ),
      ]),
    ],
  };
}

export const periodWords = (from: string, to: string): string =>
  from === to ? `Received on ${showDate(from)}` : `Received from ${showDate(from)} to ${showDate(to)}`;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const codeOf = ({ practice }: ReportedNotification) => practice?.odsCode ?? '';

/** Calendar days from the day it came to the day it was dealt with; null while it waits, or where that isn't known. */
export function daysTaken({ state, receivedOn, dealtWithOn }: ReportedNotification): number | null {
  if (isWaiting(state) || dealtWithOn === '') return null;
  // Told of later than it was done: a call that somebody logged the week after.
  return Math.max(0, daysBetween(receivedOn, dealtWithOn));
}

/** The number in the middle: one that took a year doesn't move it. */
function median(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}

const daysWords = (days: number | null, none: string): string =>
  days === null ? none : days === 1 ? '1 day' : `${days} days`;

const typicalDays = (of: readonly ReportedNotification[]) =>
  median(of.flatMap((notification) => daysTaken(notification) ?? []));

const isOverdue = ({ state, dueOn }: ReportedNotification, today: string) =>
  isWaiting(state) && dueOn !== '' && dueOn < today;

function figures(all: readonly ReportedNotification[], today: string): ReportBlock {
  const waiting = all.filter(({ state }) => isWaiting(state));
  const overdue = waiting.filter((notification) => isOverdue(notification, today));
  const about = 'Calendar days from receipt until it was dealt with; half took longer, half took less.';
  return facts(
    ['Received', `${all.length}`],
    ['Dealt with', `${all.length - waiting.length}`],
    ['Still waiting', `${waiting.length}`],
    ['Overdue', `${overdue.length}`],
    waiting.length === all.length ? null : ['Days taken', cell(daysWords(typicalDays(all), 'Not known'), [about])],
  );
}

function byKind(all: readonly ReportedNotification[]): ReportBlock {
  const line = (name: ReportCell, of: readonly ReportedNotification[]): ReportCell[] => [
    name,
    number(of.length),
    ...NOTIFICATION_STATES.map((each) => number(of.filter(({ state }) => state === each).length)),
    daysWords(typicalDays(of), '–'),
  ];
  const kinds = NOTIFICATION_KINDS.flatMap((each) => {
    const of = all.filter(({ kind }) => kind === each);
    return of.length === 0 ? [] : [line(NOTIFICATION_KIND_LABELS[each], of)];
  });
  return {
    kind: 'table',
    label: 'Notifications by kind and state',
    columns: [
      column('Kind', 26),
      column('Received', 11, 'end'),
      ...NOTIFICATION_STATES.map((state) => column(NOTIFICATION_STATE_LABELS[state], 12, 'end')),
      column('Days taken', 13, 'end'),
    ],
    rows: kinds.length < 2 ? kinds : [...kinds, line({ text: 'All', code: true }, all)],
    empty: 'Nothing was received in this period.',
  };
}

function each(all: readonly ReportedNotification[], today: string): ReportBlock {
  return {
    kind: 'table',
    label: 'Notifications received',
    columns: [
      column('Received', 12),
      column('Kind', 15),
      column('About', 22),
      column('From', 19),
      column('State', 15),
      column('Outcome', 22),
      column('Days taken', 10, 'end'),
    ],
    rows: all.map((notification) => [
      showShortDate(notification.receivedOn),
      { text: NOTIFICATION_KIND_LABELS[notification.kind], lines: [CHANNEL_LABELS[notification.channel]] },
      aboutOf(notification),
      fromOf(notification),
      stateOf(notification, today),
      notification.outcome || NOT_RECORDED,
      daysOf(notification, today),
    ]),
    empty: 'Nothing was received in this period.',
  };
}

function aboutOf({ practice, contractor }: ReportedNotification): ReportCell {
  if (practice !== null) return practiceCell(practice);
  return contractor === null ? NOT_RECORDED : contractor.name;
}

function fromOf({ senderName, senderAddress }: ReportedNotification): ReportCell {
  if (senderName === '') return senderAddress || NOT_RECORDED;
  return cell(senderName, [senderAddress]);
}

function stateOf(notification: ReportedNotification, today: string): ReportCell {
  const { state, owner, dueOn } = notification;
  const lines = owner === '' ? [] : [owner];
  if (isWaiting(state) && dueOn !== '')
    lines.push(`${isOverdue(notification, today) ? 'Was due' : 'Due'} ${showShortDate(dueOn)}`);
  return status(NOTIFICATION_STATE_LABELS[state], '', lines);
}

function daysOf(notification: ReportedNotification, today: string): ReportCell {
  if (!isWaiting(notification.state)) return daysWords(daysTaken(notification), 'Not known');
  return { text: 'Waiting', lines: [daysWords(Math.max(0, daysBetween(notification.receivedOn, today)), '')] };
}
