import type { Database } from '@electron/database/open-database';
import { stampNow } from '@electron/services/audit/stamp';
import { type PersonChange, writePeople } from '@electron/services/people/person-writer';
import { addDays } from '@shared/domain/calendar';
import { emptyMfaFact, type MfaFact, type MfaFactKind } from '@shared/domain/mfa/facts';
import { ACCOUNT_ORIGINS } from '@shared/domain/people/codes';
import { emptyLink, type LinkFacts } from '@shared/domain/people/links';
import { emptyPerson, type PersonForm } from '@shared/domain/people/person-form';
import { surname } from './filled-register';

const PORTION = 2_000;
const FORENAMES = ['Amy', 'Ben', 'Cai', 'Dee', 'Ewa', 'Farah', 'George', 'Hana', 'Ines', 'Jo', 'Kwame', 'Lin', 'Mia'];
const FIRST: MfaFactKind[] = ['not-registered', 'prompted', 'not-registered', 'restricted'];
const SECOND: MfaFactKind[] = ['registered', 'registered', 'not-registered', 'reminded', 'password-reset', 'exempt'];
const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;

/** The n-th person: the same every time; one in twenty has left. */
function personFacts(n: number): PersonForm {
  const name = surname(n * 13);
  return {
    ...emptyPerson,
    fullName: `${pick(FORENAMES, n)} ${name}`,
    nhsAddress: `${pick(FORENAMES, n)}.${name}${n}@nhs.net`.toLowerCase(),
    accountCreatedOn: addDays('2022-01-01', n % 1_000),
    origin: pick(ACCOUNT_ORIGINS, n),
    state: n % 20 === 0 ? 'left' : 'live',
  };
}

const factOf = (kind: MfaFactKind, asAt: string): MfaFact => ({
  ...emptyMfaFact,
  kind,
  asAt,
  method: kind === 'registered' ? 'Authenticator app' : '',
  source: 'microsoft-report',
});

/** Adds `count` people to the practices that are there, by the app's own writer: two facts each, one in five at two. */
export async function fillPeople(database: Database, count: number): Promise<void> {
  const rows = (await database.reader.query('SELECT id FROM practice ORDER BY ods_code')) as { id: string }[];
  const practices = rows.map(({ id }) => id);
  const changeOf = (n: number): PersonChange => {
    const endedOn = n % 20 === 0 ? '2025-03-01' : '';
    const facts: LinkFacts = { ...emptyLink, role: n % 3 === 0 ? 'member' : 'owner', startedOn: '2022-01-01', endedOn };
    const at = n % 5 === 0 ? [n, n * 7 + 1] : [n];
    return {
      target: null,
      facts: personFacts(n),
      links: [...new Set(at.map((m) => pick(practices, m)))].map((practiceId) => ({ id: null, practiceId, facts })),
      mfa: [
        { id: null, fact: factOf(pick(FIRST, n), addDays('2024-10-01', n % 60)) },
        { id: null, fact: factOf(pick(SECOND, n), addDays('2025-01-01', n % 300)) },
      ],
    };
  };
  const stamp = stampNow('bench');
  for (let start = 0; start < count; start += PORTION) {
    const length = Math.min(PORTION, count - start);
    await database.writes.write((manager) =>
      writePeople(
        manager,
        stamp,
        Array.from({ length }, (_, index) => changeOf(start + index)),
      ),
    );
  }
}
