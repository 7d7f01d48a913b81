import type { EntityManager } from 'typeorm';
import { AuditEntryEntity, type AuditEntryRecord } from '../../database/entities/audit-entry';
import { byRecord } from './by-record';
import { keeperOf, keepers } from './keepers';
import type { Entity, PutBack, Standing } from './record-keepers';
import type { Stamp } from './stamp';
import { loadStepChanges, putBackOf, type StepChange } from './step-changes';
import { statesOf } from './version-states';

/** A step, or what it did to one record. */
export interface StepPart {
  stepId: string;
  recordId: string | null;
}

/** A record that can't be put back, and why. */
export interface LeftAsIs {
  entity: Entity;
  id: string;
  name: string;
  code: string;
  reason: 'changed-since' | 'in-the-way' | 'nothing-to-do';
  /** In words; for `changed-since` who and when say it. */
  text: string;
  at: string;
  actor: string;
}

export interface PlannedPutBack {
  change: StepChange;
  standing: Standing;
  putBack: PutBack;
}

/** Records that go to the bin, or those that are changed back or come out of it. */
type Which = 'all' | 'removed' | 'others';

interface Portion {
  ready: PlannedPutBack[];
  left: LeftAsIs[];
}

/** Few enough to load at once, many enough that a large import is a few dozen. */
const PORTION = 2_000;

/**
 * Walks through the records that a step changed and says of each whether it can be put back: it stands as the step left
 * it, or what was done since has been put back itself, and nothing is in the way. The same answer serves the preview
 * and the undoing.
 */
export async function* planUndo(
  manager: EntityManager,
  part: StepPart,
  entity: Entity,
  {
    which = 'all',
    asItStands = false,
  }: {
    which?: Which;
    /** What holds a record back now does, even where another record of the step would soon make way. */
    asItStands?: boolean;
  } = {},
): AsyncGenerator<Portion> {
  let after = '';
  for (;;) {
    const changes = await loadStepChanges(manager, { ...part, entity }, { after, limit: PORTION });
    const last = changes.at(-1);
    if (last === undefined) return;
    after = last.id;
    const wanted = changes.filter(({ undoing }) => which === 'all' || (undoing === 'remove') === (which === 'removed'));
    yield judge(manager, entity, wanted, {
      stepId: part.stepId,
      beside: part.recordId === null && !asItStands ? part.stepId : null,
    });
  }
}

async function judge(
  manager: EntityManager,
  entity: Entity,
  changes: readonly StepChange[],
  { stepId, beside }: { stepId: string; beside: string | null },
): Promise<Portion> {
  const keeper = keeperOf(entity);
  const standings = await keeper.standing(
    manager,
    changes.map(({ id }) => id),
  );
  const moved = changes.filter(({ id, versionAfter }) => standings.get(id)?.version !== versionAfter);
  const histories = await loadHistories(
    manager,
    moved.map(({ id }) => id),
  );
  const portion: Portion = { ready: [], left: [] };
  for (const change of changes) {
    const standing = standings.get(change.id);
    if (standing === undefined) continue;
    const left = (reason: LeftAsIs['reason'], text: string, by?: AuditEntryRecord) =>
      portion.left.push({
        entity,
        id: change.id,
        name: standing.name,
        code: standing.code,
        reason,
        text,
        at: by?.at ?? '',
        actor: by?.actor ?? '',
      });
    const history = histories.get(change.id) ?? [];
    const stateOf = statesOf(history);
    if (change.undoing === null) left('nothing-to-do', 'It was added and removed in one step.');
    else if (stateOf(standing.version) !== stateOf(change.versionAfter))
      left('changed-since', wordsOf(history.at(-1), stepId), history.at(-1));
    else {
      const putBack = putBackOf(change, standing.version);
      const obstacle = await keeper.obstacle(manager, putBack, beside);
      if (obstacle === null) portion.ready.push({ change, standing, putBack });
      else left('in-the-way', obstacle);
    }
  }
  return portion;
}

const wordsOf = (newest: AuditEntryRecord | undefined, stepId: string) =>
  newest?.undoes === stepId ? 'It was put back already.' : 'It was changed since.';

/** All entries of the records, oldest first. */
async function loadHistories(manager: EntityManager, ids: string[]): Promise<Map<string, AuditEntryRecord[]>> {
  if (ids.length === 0) return new Map();
  const entries = await manager
    .createQueryBuilder(AuditEntryEntity, 'a')
    .where('a.entityId IN (:...ids)', { ids })
    .orderBy('a.versionAfter')
    .getMany();
  return byRecord(entries);
}

export interface Undone {
  /** By kind of record: how many went to the bin, and how many were changed back or taken out of it. */
  counts: Record<Entity, { removed: number; restored: number }>;
  /** The first of those left as they are; `leftCount` has all, by kind of record. */
  left: LeftAsIs[];
  leftCount: Record<Entity, number>;
  /** Names of records that had to come back with them. */
  cameBack: string[];
}

const LEFT_NAMED = 200;

/**
 * Puts back a step, or what it did to one record, inside the caller's transaction and under `stamp`, whose `undoes` names
 * the step. Records that can't be put back stay as they are and are named.
 */
export async function undoStep(manager: EntityManager, stamp: Stamp, part: StepPart): Promise<Undone> {
  const zero = <T>(make: () => T) => Object.fromEntries(keepers.map(({ entity }) => [entity, make()]));
  const undone: Undone = {
    counts: zero(() => ({ removed: 0, restored: 0 })) as Undone['counts'],
    left: [],
    leftCount: zero(() => 0) as Undone['leftCount'],
    cameBack: [],
  };
  const contractors = new Set<string>();
  for (const { entity, which, last } of turns()) {
    for await (const { ready, left } of planUndo(manager, part, entity, {
      which,
      asItStands: entity === 'contractor' || entity === 'application',
    })) {
      const turn = ready.toSorted((a, b) => b.change.sequence - a.change.sequence);
      // Newest first: a name that one record gave up for another is free again by the time it is needed.
      const names = await keeperOf(entity).putBack(
        manager,
        stamp,
        turn.map(({ putBack }) => putBack),
      );
      undone.cameBack.push(...names);
      const counts = undone.counts[entity];
      const removed = turn.filter(({ putBack }) => putBack.remove).length;
      counts.removed += removed;
      counts.restored += turn.length - removed;
      if (entity === 'contractor') for (const { change } of turn) contractors.add(change.id);
      if (!last) continue;
      const really = left.filter(({ id }) => !contractors.has(id));
      undone.leftCount[entity] += really.length;
      undone.left.push(...really.slice(0, Math.max(0, LEFT_NAMED - undone.left.length)));
    }
  }
  return undone;
}

/**
 * Contractors that the step brought can go only when their practices have left; those it took come back before them. One
 * that gets back a name which another still has comes in a later turn, when that one has given it up or gone.
 */
function turns(): { entity: Entity; which: Which; last: boolean }[] {
  const contractor = 'contractor' as const;
  return [
    { entity: contractor, which: 'others', last: false },
    { entity: contractor, which: 'others', last: false },
    ...keepers
      .filter(({ entity }) => entity !== contractor)
      .map(({ entity }) => ({ entity, which: 'all' as const, last: true })),
    { entity: contractor, which: 'removed', last: true },
    { entity: contractor, which: 'others', last: true },
  ];
}
