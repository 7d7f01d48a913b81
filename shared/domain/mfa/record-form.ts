import { mfaFactProblems } from './fact-problems';
import { type MfaFact, type MfaFactKind, mfaFact } from './facts';

/** What the form asks for about a kind of fact. Left out: not asked. */
interface KindAsked {
  /** What its date is called; where it is `wanted`, the fact says nothing without it. */
  date?: { label: string; hint: string; wanted?: true };
  method?: true;
  /** What it means, for whoever records it. */
  means: string;
  /** What the words are called, where they are more than a quotation. */
  words?: string;
}

const LEAVE_EMPTY = 'Leave it empty where nobody said. For example, 6 8 2018';

export const MFA_KINDS_ASKED: Record<MfaFactKind, KindAsked> = {
  registered: {
    date: { label: 'Registered on', hint: LEAVE_EMPTY },
    method: true,
    means: 'A second factor is set up for the account.',
  },
  'not-registered': {
    means: 'No second factor is set up. What that means today follows from the policy.',
  },
  prompted: {
    date: { label: 'Put off since', hint: 'The first day on which the prompt was put off. For example, 6 8 2018' },
    means: 'The person is asked at log-in, and put it off.',
  },
  restricted: {
    date: { label: 'Moved on', hint: LEAVE_EMPTY },
    means: 'NAS moved the account to the restricted policy: the password was reset, and expires again and again.',
  },
  'access-lost': {
    date: { label: 'Lost since', hint: LEAVE_EMPTY },
    means: 'The person can’t log in until a second factor is registered.',
  },
  'password-reset': {
    date: {
      label: 'Reset on',
      hint: 'Under the restricted policy the next expiry counts from this day.',
      wanted: true,
    },
    means: 'The password was set anew. It says nothing about the second factor.',
  },
  exempt: {
    date: { label: 'Exempt since', hint: LEAVE_EMPTY },
    means: 'The account needs no second factor.',
    words: 'Why',
  },
  'not-exempt': {
    date: { label: 'No longer exempt since', hint: LEAVE_EMPTY },
    means: 'The exemption is over. What that means today follows from what else is known.',
  },
  reminded: {
    date: { label: 'Reminded on', hint: 'For example, 6 8 2018', wanted: true },
    means: 'Somebody reminded the person to register. It says nothing about how the account stands.',
  },
};

export type MfaFactProblems = Partial<Record<keyof MfaFact, string>>;
export const MFA_FACT_FIELDS = ['kind', 'happenedOn', 'asAt', 'method', 'source', 'words'] as const;

/** The fact as it is recorded: what the form of its kind doesn't ask for is left out of it. */
export function askedFact(fact: MfaFact): MfaFact {
  const { date, method } = MFA_KINDS_ASKED[fact.kind];
  const happenedOn = date === undefined ? '' : fact.happenedOn;
  if (fact.kind === 'reminded') return { ...fact, happenedOn, asAt: happenedOn, method: '', source: 'staff' };
  return { ...fact, happenedOn, method: method === undefined ? '' : fact.method };
}

/** What can't be so of what was typed, by field. `today` is an ISO date in London. */
export function recordFormProblems(fact: MfaFact, today: string): MfaFactProblems {
  const { asAt, ...found } = schemaProblems(fact);
  const { date } = MFA_KINDS_ASKED[fact.kind];
  if (date?.wanted && fact.happenedOn === '') found.happenedOn = 'Enter a date, for example 6 August 2018';
  // Nothing comes before a date that is none.
  const known = found.happenedOn === undefined ? asAt : schemaProblems({ ...fact, happenedOn: '' }).asAt;
  const problems: MfaFactProblems = known === undefined ? found : { ...found, asAt: known };
  for (const [field, message] of mfaFactProblems(fact, today)) problems[field] ??= message;
  return problems;
}

function schemaProblems(fact: MfaFact): MfaFactProblems {
  const found: MfaFactProblems = {};
  for (const { path, message } of mfaFact.safeParse(fact).error?.issues ?? [])
    found[path[0] as keyof MfaFact] ??= message;
  return found;
}
