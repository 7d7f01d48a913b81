import { isSameFact, mfaFactProblems, mfaFactProblemsFor } from '@shared/domain/mfa/fact-problems';
import type { MfaFact, RecordedMfaFact } from '@shared/domain/mfa/facts';
import { AppError } from '@shared/ipc/errors';
import type { EntityManager } from 'typeorm';
import type { MfaFactRecord } from '../../database/entities/mfa-fact';
import type { Stamp } from '../audit/stamp';
import { mfaFactOf } from '../people/person-facts';
import { writePeople } from '../people/person-writer';
import { loadStored, type StoredPeople } from '../people/stored-people';
import { dayInLondon } from './load-mfa';

type Target = { id: string; version: number };

/** Where the page shows what is wrong with a fact. */
export type FieldOf = (field: keyof MfaFact) => string;

/** As many as the writer takes at once: one statement takes their ids. */
const PORTION = 250;

/**
 * Records one thing that was told about several people, inside the caller's transaction. What was told of somebody word for
 * word already is not told twice. `invalid-input`, by field, where it can't be so for one of them.
 */
export async function recordFact(
  manager: EntityManager,
  stamp: Stamp,
  { people, fact, today, fieldOf }: { people: readonly Target[]; fact: MfaFact; today: string; fieldOf: FieldOf },
): Promise<Target[]> {
  refuse(mfaFactProblems(fact, today), fieldOf, '');
  const targets = [...new Map(people.map((target) => [target.id, target])).values()];
  if (targets.length < people.length)
    throw new AppError('invalid-input', 'One person is named twice. Nothing was written. Choose the people again.');
  const written: Target[] = [];
  for (let start = 0; start < targets.length; start += PORTION) {
    const portion = targets.slice(start, start + PORTION);
    const stored = await loadStored(
      manager,
      portion.map((target) => ({ target })),
    );
    const changes = portion.map((target) => ({
      target,
      facts: {},
      mfa: isTold(stored, target.id, fact, { today, fieldOf }) ? [] : [{ id: null, fact }],
    }));
    for (const { id, version } of await writePeople(manager, stamp, changes)) written.push({ id, version });
  }
  return written;
}

/** Whether just this was told already; refuses what can't be. Who is gone is the writer's to refuse. */
function isTold(
  { people, mfa }: StoredPeople,
  personId: string,
  fact: MfaFact,
  { today, fieldOf }: { today: string; fieldOf: FieldOf },
): boolean {
  const person = people.get(personId);
  if (person === undefined) return false;
  const facts = (mfa.get(personId) ?? []).filter(({ deletedAt }) => deletedAt === null).map(recordedFactOf);
  const account = { facts, accountCreatedOn: person.accountCreatedOn ?? '' };
  refuse(mfaFactProblemsFor(fact, account, today), fieldOf, person.fullName);
  return facts.some((each) => isSameFact(each, fact));
}

function refuse(problems: readonly [keyof MfaFact, string][], fieldOf: FieldOf, fullName: string): void {
  const [problem] = problems;
  if (problem === undefined) return;
  const of = fullName === '' ? '' : `${fullName}: `;
  throw new AppError(
    'invalid-input',
    `${of}${problem[1]}. Nothing was written.`,
    Object.fromEntries(problems.map(([field, message]) => [fieldOf(field), `${of}${message}`])),
  );
}

export const recordedFactOf = (record: MfaFactRecord): RecordedMfaFact => ({
  ...mfaFactOf(record),
  id: record.id,
  recordedAt: record.createdAt,
  recordedOn: dayInLondon(record.createdAt),
});
