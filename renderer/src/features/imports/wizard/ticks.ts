import type { PlanSummary } from '@shared/ipc/imports';
import type { PlanFilter } from './state';

export type TickableAction = 'add' | 'update';
export const TICKABLE: readonly TickableAction[] = ['add', 'update'];

/** The rows of one action: all of them ticked or none, and the row numbers for which it is the other way round. */
export interface ActionTicks {
  all: boolean;
  except: ReadonlySet<number>;
}
/** Kept as exceptions, because a plan of 50,000 rows is never wholly in the page. */
export type Ticks = Record<TickableAction, ActionTicks>;

const none: ReadonlySet<number> = new Set();
export const allTicked: Ticks = { add: { all: true, except: none }, update: { all: true, except: none } };

export const isTickable = (action: string): action is TickableAction => action === 'add' || action === 'update';

export const isTicked = (ticks: Ticks, action: TickableAction, row: number): boolean =>
  ticks[action].all !== ticks[action].except.has(row);

export function tick(ticks: Ticks, action: TickableAction, row: number, on: boolean): Ticks {
  const except = new Set(ticks[action].except);
  if (on === ticks[action].all) except.delete(row);
  else except.add(row);
  return { ...ticks, [action]: { all: ticks[action].all, except } };
}

export function tickAll(ticks: Ticks, actions: readonly TickableAction[], on: boolean): Ticks {
  const next = { ...ticks };
  for (const action of actions) next[action] = { all: on, except: none };
  return next;
}

const tickedOf = (ticks: ActionTicks, rows: number): number =>
  ticks.all ? rows - ticks.except.size : ticks.except.size;

/** How many rows of the given actions would be imported. */
export const countTicked = (ticks: Ticks, summary: PlanSummary, actions = TICKABLE): number =>
  actions.reduce((sum, action) => sum + tickedOf(ticks[action], summary[action]), 0);

/** The actions whose rows a filter shows whole, so that "tick all" means what is seen. */
export function actionsOf(filter: PlanFilter): readonly TickableAction[] {
  if (filter === 'all') return TICKABLE;
  return isTickable(filter) ? [filter] : [];
}

type LoadRows = (filter: TickableAction, offset: number, limit: number) => Promise<{ row: number }[]>;

const BLOCK = 500;

/** Row numbers that are not to be imported. Asks for the rows of an action only where most of them are unticked. */
export async function untickedRows(ticks: Ticks, summary: PlanSummary, load: LoadRows): Promise<number[]> {
  const unticked: number[] = [];
  for (const action of TICKABLE) {
    const { all, except } = ticks[action];
    if (all) {
      unticked.push(...except);
      continue;
    }
    for (let offset = 0; offset < summary[action]; offset += BLOCK) {
      const rows = await load(action, offset, BLOCK);
      for (const { row } of rows) if (!except.has(row)) unticked.push(row);
    }
  }
  return unticked;
}
