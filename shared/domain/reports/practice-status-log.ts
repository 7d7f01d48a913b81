import { showDateTime } from '../calendar-date';
import {
  NOTIFICATION_KIND_LABELS,
  NOTIFICATION_STATE_LABELS,
  type NotificationKind,
  type NotificationState,
} from '../notifications/codes';
import { cell, column, recorded, section, status, text } from './cells';
import type { ReportSection } from './document';

/** So many of the newest notifications and changes go on the paper. */
export const MOST_NOTIFICATIONS = 200;
export const MOST_CHANGES = 10;
/** A note may be pages long, and each of its changes says it twice: its beginning tells which one it was. */
const MOST_CHARACTERS = 160;

export interface ReportedNews {
  /** ISO timestamp. */
  receivedAt: string;
  kind: NotificationKind;
  senderName: string;
  senderAddress: string;
  state: NotificationState;
  outcome: string;
}

export interface ReportedChange {
  /** ISO timestamp. */
  at: string;
  summary: string;
  actor: string;
  changes: { field: string; label: string; before: string; after: string }[];
}

/** What CCHub was told by or about a practice, and what became of its record. */
export interface PracticeLog {
  /** The newest first; `whole`: how many there are. */
  notifications: { newest: ReportedNews[]; whole: number };
  history: { newest: ReportedChange[]; whole: number };
}

export function logSections({ notifications, history }: PracticeLog): ReportSection[] {
  const news = notifications.newest.slice(0, MOST_NOTIFICATIONS);
  const latest = history.newest.slice(0, MOST_CHANGES);
  return [
    section(
      'Notifications',
      news.length === 0 ? null : text(countWords(news.length, notifications.whole, 'notification')),
      {
        kind: 'table',
        label: 'Notifications, the newest first',
        columns: [
          column('When', 18),
          column('Kind', 19),
          column('From', 27),
          column('State', 14),
          column('Outcome', 22),
        ],
        rows: news.map(({ receivedAt, kind, senderName, senderAddress, state, outcome }) => [
          showDateTime(receivedAt),
          NOTIFICATION_KIND_LABELS[kind],
          senderName === '' ? recorded(senderAddress) : cell(senderName, [senderAddress]),
          status(NOTIFICATION_STATE_LABELS[state]),
          recorded(outcome),
        ]),
        empty: 'No notification is recorded.',
      },
    ),
    section('Latest changes', latest.length === 0 ? null : text(countWords(latest.length, history.whole, 'change')), {
      kind: 'table',
      label: 'Latest changes, the newest first',
      columns: [column('When', 22), column('What', 58), column('Who', 20)],
      rows: latest.map((change) => [
        showDateTime(change.at),
        cell(change.summary, changedFacts(change)),
        recorded(change.actor),
      ]),
      empty: 'No changes are recorded.',
    }),
  ];
}

/** "The latest 10 of 25 changes; 15 more are left out.", "All 3 changes.", "1 change." */
function countWords(shown: number, whole: number, one: string): string {
  const say = (n: number) => n.toLocaleString('en-GB');
  if (shown < whole) {
    const more = whole - shown;
    return `The latest ${say(shown)} of ${say(whole)} ${one}s; ${say(more)} more ${more === 1 ? 'is' : 'are'} left out.`;
  }
  return shown === 1 ? `1 ${one}.` : `All ${say(shown)} ${one}s.`;
}

/** A new practice has all its facts further up: only its adding is worth a line. */
const isFirst = ({ changes }: ReportedChange) =>
  changes.some(({ field, before }) => field === 'odsCode' && before === '');

const changedFacts = (change: ReportedChange): string[] =>
  isFirst(change)
    ? []
    : change.changes.map(({ label, before, after }) => `${label}: ${shortened(before)} → ${shortened(after)}`);

function shortened(value: string): string {
  const words = value.trim();
  if (words === '') return 'empty';
  // By characters as people count them: half a pair would be no text.
  const characters = [...words];
  return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS).join('').trimEnd()}…` : words;
}
