import type { AuditEntryRecord } from '../../database/entities/audit-entry';
import { newId } from '../new-id';

/** Who writes, when and why. All that is written under one stamp is one step of the history, put back together. */
export interface Stamp {
  at: string;
  actor: string;
  source: AuditEntryRecord['source'];
  batchId: string | null;
  stepId: string;
  /** What the step was, where the changes alone don't say it; '' otherwise. */
  stepLabel: string;
  /** The step that is put back, where that is what is done. */
  undoes: string | null;
}

/** The stamp of something that a person does now. */
export function stampNow(actor: string, options: Partial<Omit<Stamp, 'actor'>> = {}): Stamp {
  const at = new Date().toISOString();
  return { at, actor, source: 'edit', batchId: null, stepId: newId(), stepLabel: '', undoes: null, ...options };
}

/** What the history calls a change: what was asked for, else adding where there was no record. */
export function actionOf(change: { remove?: boolean; restore?: boolean }, isNew: boolean): AuditEntryRecord['action'] {
  if (change.remove) return 'remove';
  if (change.restore) return 'restore';
  return isNew ? 'add' : 'change';
}

/** Facts as the history keeps them: by field, as text. */
export type Facts = Record<string, string>;

/** How many entries each stamp has: several writers may work under one. */
const counts = new WeakMap<Stamp, number>();

/** Makes the entries of one stamp, numbered in the order in which they are made. */
export class EntryMaker {
  readonly #stamp: Stamp;

  constructor(stamp: Stamp) {
    this.#stamp = stamp;
  }

  make(
    entity: AuditEntryRecord['entity'],
    entityId: string,
    action: AuditEntryRecord['action'],
    versionAfter: number,
    { before, after }: { before: Facts; after: Facts },
  ): AuditEntryRecord {
    const sequence = (counts.get(this.#stamp) ?? 0) + 1;
    counts.set(this.#stamp, sequence);
    return {
      id: newId(),
      sequence,
      ...this.#stamp,
      entity,
      entityId,
      action,
      before: JSON.stringify(action === 'add' ? filled(before) : before),
      after: JSON.stringify(after),
      versionAfter,
    };
  }
}

/** A new record had nothing before: its entry only keeps what it is understood to have been, "not stated" and the like. */
function filled(before: Facts): Facts {
  const some: Facts = {};
  for (const field in before) if (before[field]) some[field] = before[field];
  return some;
}

/** The fields of `facts` that differ from `before`, on both sides; null when none does. `same` may call more alike. */
export function differenceOf(
  before: Facts,
  facts: Facts,
  same: (field: string, a: string, b: string) => boolean = () => false,
): { before: Facts; after: Facts } | null {
  const difference = { before: {} as Facts, after: {} as Facts };
  let differs = false;
  // By name and not by entry: an import compares millions of fields.
  for (const field in facts) {
    const value = facts[field] ?? '';
    const old = before[field] ?? '';
    if (old === value || same(field, old, value)) continue;
    differs = true;
    difference.before[field] = old;
    difference.after[field] = value;
  }
  return differs ? difference : null;
}
