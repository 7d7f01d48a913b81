import { linkProblems, overlap } from '@shared/domain/people/links';
import { AppError } from '@shared/ipc/errors';
import type { EntityManager } from 'typeorm';
import { PersonLinkEntity, type PersonLinkRecord } from '../../database/entities/person';
import type { Stamp } from '../audit/stamp';
import { loadCodes } from './find-people';
import { type LinkChange, linkFactsOf } from './person-facts';
import { writePerson } from './person-writer';

type Target = { id: string; version: number };

export interface Leaving {
  target: Target;
  /** The practice that the person leaves; null for all of them. */
  practiceId: string | null;
  /** ISO date: the first day on which the person is no longer there. It may be to come. */
  on: string;
}

/**
 * A person leaves a practice, or all: the links end, and stay listed until the access was taken away. Who is left with no
 * practice has left. Inside the caller's transaction. Answers with the practices that were left, for counting their owners
 * again. `invalid-input` where there is nothing to end, or the person started later.
 */
export async function leavePerson(
  manager: EntityManager,
  stamp: Stamp,
  { target, practiceId, on }: Leaving,
): Promise<Target & { practiceIds: string[] }> {
  const links = (await manager.findBy(PersonLinkEntity, { personId: target.id })).filter(
    ({ deletedAt }) => deletedAt === null,
  );
  const open = links.filter((link) => isOpen(link, on));
  const ending = open.filter((link) => practiceId === null || link.practiceId === practiceId);
  if (ending.length === 0 && (practiceId !== null || open.length < links.length))
    throw new AppError(
      'invalid-input',
      practiceId === null
        ? 'The person has left all practices by that day already. Nothing was written.'
        : 'The person is not linked with this practice on that day. Nothing was written.',
    );
  const late = ending.find((link) => linkProblems({ ...linkFactsOf(link), endedOn: on }).length > 0);
  if (late !== undefined) {
    const code = (await loadCodes(manager, [late.practiceId])).get(late.practiceId) ?? 'one practice';
    const message = `The person starts at ${code} later than that`;
    throw new AppError('invalid-input', `${message}. Nothing was written.`, { on: message });
  }
  const stays = open.length > ending.length;
  const written = await writePerson(manager, stamp, {
    target,
    facts: stays ? {} : { state: 'left', inactiveSince: '' },
    links: ending.map(({ id }): LinkChange => ({ id, facts: { endedOn: on, accessRemovedOn: '' } })),
  });
  return { ...written, practiceIds: ending.map((link) => link.practiceId) };
}

/** An end that was said for later gives way to an earlier one. */
const isOpen = ({ endedOn }: PersonLinkRecord, on: string) => endedOn === null || endedOn > on;

/** The access of someone who left was taken away, or that is taken back (null). Inside the caller's transaction. */
export async function recordAccessRemoved(
  manager: EntityManager,
  stamp: Stamp,
  { target, linkId, on }: { target: Target; linkId: string; on: string | null },
): Promise<Target> {
  const link = await manager.findOneBy(PersonLinkEntity, { id: linkId, personId: target.id });
  if (link === null || link.deletedAt !== null)
    throw new AppError('not-found', 'This link is no longer in the register. Nothing was written. Look again.');
  const facts = { ...linkFactsOf(link), accessRemovedOn: on ?? '' };
  const [problem] = linkProblems(facts);
  if (problem !== undefined)
    throw new AppError('invalid-input', `${problem[1]}. Nothing was written.`, { on: problem[1] });
  return writePerson(manager, stamp, {
    target,
    facts: {},
    links: [{ id: linkId, facts: { accessRemovedOn: on ?? '' } }],
  });
}

/**
 * Gives the links of a practice that is merged away to the one that stays: taken off the one and made anew for the other,
 * where the person isn't linked with that one at the same time already. The step puts both back.
 */
export async function moveLinks(manager: EntityManager, stamp: Stamp, from: string, to: string): Promise<void> {
  const leaving = await manager
    .createQueryBuilder(PersonLinkEntity, 'l')
    .innerJoin('person', 'p', 'p.id = l.person_id AND p.deleted_at IS NULL')
    .where('l.practiceId = :from AND l.deletedAt IS NULL', { from })
    .orderBy('l.createdAt')
    .getMany();
  for (const personId of new Set(leaving.map((link) => link.personId))) {
    const own = leaving.filter((link) => link.personId === personId);
    const there = await manager.findBy(PersonLinkEntity, { personId, practiceId: to });
    const kept = there.filter(({ deletedAt }) => deletedAt === null).map(linkFactsOf);
    const taken = own.map(({ id }): LinkChange => ({ id, facts: {}, remove: true }));
    const made = own
      .map(linkFactsOf)
      .filter((facts) => kept.every((other) => !overlap(facts, other)))
      .map((facts): LinkChange => ({ id: null, practiceId: to, facts }));
    const target = await versionOf(manager, personId);
    await writePerson(manager, stamp, { target, facts: {}, links: [...taken, ...made] });
  }
}

async function versionOf(manager: EntityManager, id: string): Promise<Target> {
  const row = await manager
    .createQueryBuilder()
    .select('p.version', 'version')
    .from('person', 'p')
    .where('p.id = :id', { id })
    .getRawOne<{ version: number | string }>();
  return { id, version: Number(row?.version ?? 0) };
}
