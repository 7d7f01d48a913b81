import { APPLICATION_FILTERS } from '../application-columns';
import { addDays, addMonths } from '../calendar';
import { ACT_NOW, NO_OWNER, WITH_PEOPLE_AT_RISK } from '../mfa/access-filters';
import { OVERDUE, WAITING } from '../notifications/filters';
import { AT_RISK, inMfaState, passwordExpires } from '../people/people-filters';
import { NO_MAILBOX } from '../practice-filters';
import type { ColumnFilter } from '../table-view';
import { atPractices, counted } from './words';

/** The tables that lines lead to. */
export const HOME_SCREENS = ['notifications', 'applications', 'practices', 'people', 'access'] as const;
export type HomeScreen = (typeof HOME_SCREENS)[number];
export type HomeTone = 'bad' | 'warn' | 'info';

/** A question to one of the tables. What is counted and what the link shows are the same filters. */
export interface HomeLine {
  screen: HomeScreen;
  /** The table's own view that asks the same, so that it is the one chosen; its first view with `filters` elsewhere. */
  view: string;
  /** What is asked, of a day (ISO date). */
  filters: (today: string) => readonly ColumnFilter[];
  /** The column of the date that matters: the earliest is said. */
  date?: string;
  /** How bad it is that there are any. */
  tone: HomeTone;
  /** What follows the number: "notifications waiting". */
  words: (count: number) => string;
}

const line = (given: Omit<HomeLine, 'filters'>, filters: readonly ColumnFilter[] | HomeLine['filters']): HomeLine => ({
  ...given,
  filters: typeof filters === 'function' ? filters : () => filters,
});

const endOfMonth = (today: string) => addDays(addMonths(`${today.slice(0, 7)}-01`, 1), -1);

/** What is known without reading everybody's accounts. */
export const REGISTER_LINES = {
  waiting: line(
    {
      screen: 'notifications',
      view: 'waiting',
      tone: 'warn',
      date: 'receivedOn',
      words: (n) => `${counted(n, 'notification')} waiting`,
    },
    [WAITING],
  ),
  overdue: line({ screen: 'notifications', view: 'overdue', tone: 'bad', words: () => 'overdue' }, [OVERDUE]),
  applications: line(
    {
      screen: 'applications',
      view: 'in-progress',
      tone: 'info',
      words: (n) => `${counted(n, 'application')} in progress`,
    },
    APPLICATION_FILTERS.inProgress,
  ),
  withoutCode: line(
    { screen: 'applications', view: 'without-code', tone: 'bad', words: () => 'sent without a code' },
    APPLICATION_FILTERS.withoutCode,
  ),
  forUs: line(
    { screen: 'applications', view: 'cchub', tone: 'warn', words: () => 'waiting for us' },
    APPLICATION_FILTERS.ofCchub,
  ),
  noMailbox: line(
    {
      screen: 'practices',
      view: 'no-mailbox',
      tone: 'warn',
      words: (n) => `${counted(n, 'practice')} without a mailbox`,
    },
    NO_MAILBOX,
  ),
} satisfies Record<string, HomeLine>;
export type RegisterLineId = keyof typeof REGISTER_LINES;

/** What follows from how everybody's account stands on the day. */
export const ACCOUNT_LINES = {
  atRisk: line(
    {
      screen: 'people',
      view: 'all',
      tone: 'warn',
      words: (n) => (n === 1 ? 'person whose access is at risk' : 'people whose access is at risk'),
    },
    AT_RISK,
  ),
  passwords: line(
    {
      screen: 'people',
      view: 'all',
      tone: 'warn',
      date: 'mfaNextOn',
      words: (n) => (n === 1 ? 'whose password expires this month' : 'whose passwords expire this month'),
    },
    (today) => passwordExpires(today, endOfMonth(today)),
  ),
  prompted: line(
    {
      screen: 'people',
      view: 'prompted',
      tone: 'warn',
      date: 'mfaNextOn',
      words: (n) => (n === 1 ? 'whose prompt ends' : 'whose prompts end'),
    },
    inMfaState('prompted'),
  ),
  notRegistered: line(
    { screen: 'people', view: 'not-registered', tone: 'warn', words: () => 'not registered' },
    inMfaState('not-registered'),
  ),
  restricted: line(
    { screen: 'people', view: 'restricted', tone: 'warn', words: () => 'restricted' },
    inMfaState('restricted'),
  ),
  accessLost: line(
    {
      screen: 'people',
      view: 'access-lost',
      tone: 'bad',
      words: (n) => (n === 1 ? 'who has lost access' : 'who have lost access'),
    },
    inMfaState('access-lost'),
  ),
  practicesAtRisk: line({ screen: 'access', view: 'all', tone: 'info', words: atPractices }, WITH_PEOPLE_AT_RISK),
  actNow: line(
    {
      screen: 'access',
      view: 'red',
      tone: 'bad',
      words: (n) => (n === 1 ? 'practice that needs action on access' : 'practices that need action on access'),
    },
    ACT_NOW,
  ),
  noOwner: line({ screen: 'access', view: 'no-owner', tone: 'bad', words: () => 'without an owner' }, NO_OWNER),
} satisfies Record<string, HomeLine>;
export type AccountLineId = keyof typeof ACCOUNT_LINES;

export type HomeLineId = RegisterLineId | AccountLineId;
export const HOME_LINES: Record<HomeLineId, HomeLine> = { ...REGISTER_LINES, ...ACCOUNT_LINES };

/** How many rows answer to a line, and the earliest of their dates; '' where the line has none. */
export interface LineCount {
  count: number;
  first: string;
}

/** A line with what follows from it; parts of which there are none are not shown. */
export interface HomeCardModel {
  id: string;
  /** Where there is nothing to do: "notifications". */
  name: string;
  main: HomeLineId;
  parts: readonly HomeLineId[];
}

export const REGISTER_CARDS: readonly HomeCardModel[] = [
  { id: 'notifications', name: 'notifications', main: 'waiting', parts: ['overdue'] },
  { id: 'applications', name: 'applications', main: 'applications', parts: ['withoutCode', 'forUs'] },
  { id: 'mailboxes', name: 'mailboxes', main: 'noMailbox', parts: [] },
];
export const ACCOUNT_CARDS: readonly HomeCardModel[] = [
  {
    id: 'people',
    name: 'people’s access',
    main: 'atRisk',
    parts: ['accessLost', 'restricted', 'passwords', 'prompted', 'notRegistered', 'practicesAtRisk'],
  },
  { id: 'practices', name: 'practices’ access', main: 'actNow', parts: ['noOwner'] },
];

const TONES: readonly HomeTone[] = ['info', 'warn', 'bad'];

/** The worst of what a card has to say. */
export function toneOf(
  { main, parts }: Pick<HomeCardModel, 'main' | 'parts'>,
  countOf: (id: HomeLineId) => number,
): HomeTone {
  const found = [main, ...parts].filter((id) => countOf(id) > 0).map((id) => TONES.indexOf(HOME_LINES[id].tone));
  return TONES[Math.max(0, ...found)] ?? 'info';
}
