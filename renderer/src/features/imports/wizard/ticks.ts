import type { PlanRowView, PlanSummary, RowSelection } from '@shared/ipc/imports';

/** What a tick depends on. */
type TickRow = Pick<PlanRowView, 'row' | 'action' | 'tick'>;

/** Which rows go in: a start, and the rows for which a person said otherwise, with what they said. */
export interface Ticks {
  base: RowSelection['base'];
  said: ReadonlyMap<number, boolean>;
}

export const suggestedTicks: Ticks = { base: 'suggested', said: new Map() };

export const startingFrom = (base: RowSelection['base']): Ticks => ({ base, said: new Map() });

/** Whether a row goes in before anybody said anything about it. "All" leaves questions out: they are ticked one by one. */
const isOnAtFirst = (base: RowSelection['base'], { action, tick }: TickRow): boolean =>
  base === 'suggested' ? tick === 'on' : base === 'all' && tick !== 'never' && action !== 'conflict';

export const isTickable = ({ tick }: TickRow): boolean => tick !== 'never';

export const isTicked = (ticks: Ticks, row: TickRow): boolean =>
  isTickable(row) && (ticks.said.get(row.row) ?? isOnAtFirst(ticks.base, row));

export function tick(ticks: Ticks, row: TickRow, on: boolean): Ticks {
  const said = new Map(ticks.said);
  if (on === isOnAtFirst(ticks.base, row)) said.delete(row.row);
  else said.set(row.row, on);
  return { ...ticks, said };
}

/** So many rows a start would write. */
function countAtFirst(base: RowSelection['base'], { suggested, add, update }: PlanSummary): number {
  if (base === 'suggested') return suggested;
  return base === 'all' ? add + update : 0;
}

/** How many rows would be imported. */
export function countTicked({ base, said }: Ticks, summary: PlanSummary): number {
  let count = countAtFirst(base, summary);
  for (const on of said.values()) count += on ? 1 : -1;
  return count;
}

export const selectionOf = ({ base, said }: Ticks): RowSelection => ({ base, toggled: [...said.keys()] });

/**
 * The same ticks on a plan that was made anew: what a person said stays, where the row can still be written. A row of
 * which they said what the new plan does anyway needs no saying any more, or it would be turned round.
 */
export async function carryOver(ticks: Ticks, rowOf: (row: number) => Promise<TickRow | null>): Promise<Ticks> {
  const said = new Map<number, boolean>();
  for (const [number, on] of ticks.said) {
    const row = await rowOf(number);
    if (row && isTickable(row) && on !== isOnAtFirst(ticks.base, row)) said.set(number, on);
  }
  return { ...ticks, said };
}
