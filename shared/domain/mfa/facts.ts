import { z } from 'zod';
import { showDate } from '../show-date';

/** What can be told about somebody's MFA. The first five say how it stands; the others add to it. */
export const MFA_FACT_KINDS = [
  'registered',
  'not-registered',
  'prompted',
  'restricted',
  'access-lost',
  'password-reset',
  'exempt',
  'not-exempt',
  'reminded',
] as const;
export type MfaFactKind = (typeof MFA_FACT_KINDS)[number];

export const MFA_FACT_LABELS: Record<MfaFactKind, string> = {
  registered: 'Registered',
  'not-registered': 'Not registered',
  prompted: 'Prompted, put off',
  restricted: 'Moved to the restricted policy',
  'access-lost': 'Access lost',
  'password-reset': 'Password reset',
  exempt: 'Exempt',
  'not-exempt': 'No longer exempt',
  reminded: 'Reminded',
};

/** The kinds of which the newest says how somebody stands. */
export const MFA_STATUS_KINDS = ['registered', 'not-registered', 'prompted', 'restricted', 'access-lost'] as const;
export type MfaStatusKind = (typeof MFA_STATUS_KINDS)[number];
export const isStatusKind = (kind: MfaFactKind): kind is MfaStatusKind =>
  (MFA_STATUS_KINDS as readonly string[]).includes(kind);

export const MFA_SOURCES = [
  'practice',
  'contractor',
  'nas',
  'microsoft-report',
  'portal-report',
  'spreadsheet',
  'staff',
] as const;
export type MfaSource = (typeof MFA_SOURCES)[number];
export const MFA_SOURCE_LABELS: Record<MfaSource, string> = {
  practice: 'The practice',
  contractor: 'The contractor',
  nas: 'NAS',
  'microsoft-report': 'Microsoft’s registration report',
  'portal-report': 'NHSmail portal report',
  spreadsheet: 'A spreadsheet',
  staff: 'CCHub staff',
};

const optionalDate = z.union([z.literal(''), z.iso.date('Enter a date, for example 6 August 2018')]);
const text = (max: number) => z.string().trim().max(max, `Use ${max} characters or fewer`);

/** One thing that was told about somebody's MFA. Dates are ISO text. */
export const mfaFact = z
  .strictObject({
    kind: z.enum(MFA_FACT_KINDS),
    /** When it came about; '' where nobody said. */
    happenedOn: optionalDate,
    /** On which day whoever said it knew it; '' where a file gave no date: such a fact gives way to every dated one. */
    asAt: optionalDate,
    /** How the second factor is given, in words: "Authenticator app", "SMS". */
    method: text(100),
    source: z.enum(MFA_SOURCES),
    /** As it was reported, or why somebody is exempt. */
    words: text(300),
  })
  .superRefine(({ happenedOn, asAt }, context) => {
    if (happenedOn !== '' && asAt !== '' && asAt < happenedOn)
      context.addIssue({ code: 'custom', path: ['asAt'], message: 'It can’t have been known before it happened' });
  });
export type MfaFact = z.infer<typeof mfaFact>;

export const emptyMfaFact: MfaFact = {
  kind: 'registered',
  happenedOn: '',
  asAt: '',
  method: '',
  source: 'practice',
  words: '',
};

export const MFA_FACT_FIELD_LABELS: Record<keyof MfaFact, string> = {
  kind: 'What was said',
  happenedOn: 'Date it happened',
  asAt: 'As at',
  method: 'Method',
  source: 'Who said so',
  words: 'In their words',
};

/** A fact as it was recorded: `recordedAt` is an ISO timestamp in UTC, `recordedOn` its day in London. */
export interface RecordedMfaFact extends MfaFact {
  id: string;
  recordedAt: string;
  recordedOn: string;
}

/** The first day on which a fact holds. */
export const holdsFrom = ({ happenedOn, asAt, recordedOn }: RecordedMfaFact): string =>
  happenedOn || asAt || recordedOn;

/**
 * Which of two facts tells more about today: the one that was known later, and a dated one before one without a date;
 * of two that were known on one day, the one that was recorded later. Positive when `a` does.
 */
export function compareNewness(a: RecordedMfaFact, b: RecordedMfaFact): number {
  const [first, second] = [a.asAt || a.happenedOn, b.asAt || b.happenedOn];
  if (first !== second) return first < second ? -1 : 1;
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The newest of the facts that hold on a day; null where there is none. */
export function newestFact(facts: readonly RecordedMfaFact[], on: string): RecordedMfaFact | null {
  let newest: RecordedMfaFact | null = null;
  for (const fact of facts)
    if (holdsFrom(fact) <= on && (newest === null || compareNewness(fact, newest) > 0)) newest = fact;
  return newest;
}

/** A fact in one line: "Registered on 6 August 2018 (SMS); NAS, as at 7 August 2018". */
export function mfaFactWords({ kind, happenedOn, asAt, method, source, words }: MfaFact): string {
  const on = happenedOn === '' ? '' : ` on ${showDate(happenedOn)}`;
  const how = method === '' ? '' : ` (${method})`;
  const quote = words === '' ? '' : `: ${words}`;
  const known = asAt === '' ? '' : `, as at ${showDate(asAt)}`;
  return `${MFA_FACT_LABELS[kind]}${on}${how}${quote}; ${MFA_SOURCE_LABELS[source]}${known}`;
}
