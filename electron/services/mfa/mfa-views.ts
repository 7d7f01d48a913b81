import { addDays } from '@shared/domain/calendar';
import { compareNewness, holdsFrom } from '@shared/domain/mfa/facts';
import type { MfaPolicy } from '@shared/domain/mfa/policy';
import { lastReset, type MfaStanding, nextExpiry } from '@shared/domain/mfa/state';
import type { MfaStandingView, PersonMfa } from '@shared/ipc/mfa';
import type { PersonRow } from '@shared/ipc/people';
import type { MfaDay, PersonOnDay } from './mfa-day';

export function standingView({ factId: _, ...standing }: MfaStanding): MfaStandingView {
  return standing;
}

/** How many expiries to come are told. */
const COMING = 4;

/** A person's MFA on a day, with all that was told. */
export function personMfaOf({ person, mfa }: PersonOnDay, policy: MfaPolicy, on: string): PersonMfa {
  const reset = mfa.state === 'restricted' ? lastReset(person.facts, on, mfa.since) : '';
  const facts = person.facts.toSorted((a, b) => compareNewness(b, a));
  return {
    standing: standingView(mfa),
    facts: facts.map(({ recordedOn, ...fact }) => ({
      ...fact,
      counts:
        fact.id === mfa.factId ||
        (fact.kind === 'password-reset' && reset !== mfa.since && holdsFrom({ ...fact, recordedOn }) === reset),
    })),
    expiries: reset === '' ? [] : expiriesOf(reset, policy.mfaExpiryDays, on),
  };
}

/** The last expiry that is over, where there was one, and the next ones. */
function expiriesOf(reset: string, days: number, on: string): string[] {
  const next = nextExpiry(reset, days, on);
  const last = addDays(next, -days);
  const coming = Array.from({ length: COMING }, (_, times) => addDays(next, times * days));
  return last > reset ? [last, ...coming] : coming;
}

/** The table of people, by name. */
export function* personRowsInSteps({ people }: MfaDay) {
  const rows: PersonRow[] = [];
  for (const person of people) {
    rows.push(personRowOf(person));
    yield;
  }
  return rows;
}

function personRowOf({ person, state, mfa, links, remindedOn }: PersonOnDay): PersonRow {
  const { id, version, fullName, nhsAddress, origin, accountCreatedOn } = person;
  const open = links.filter(({ standing }) => standing !== 'ended');
  const left = open.filter(({ standing }) => standing === 'access-left');
  return {
    id,
    version,
    fullName,
    nhsAddress,
    state,
    origin,
    accountCreatedOn,
    practices: open.map(({ link: { practice, role }, standing }) => ({
      id: practice.id,
      odsCode: practice.odsCode,
      name: practice.name,
      role,
      standing,
    })),
    icbs: [...new Set(open.map(({ link }) => link.practice.icbName))].filter((name) => name !== ''),
    accessLeft: new Set(left.map(({ link }) => link.practice.id)).size,
    mfa: standingView(mfa),
    remindedOn,
  };
}
