import { linkProblems } from '../../people/links';
import { showDate } from '../../show-date';
import type { RowValues } from './declare';
import { emptyPart, type Part, setAside } from './linked-users-mfa';

export const LINK_DATES = ['startedOn', 'endedOn', 'accessRemovedOn'] as const;
type LinkDate = (typeof LINK_DATES)[number];

/**
 * The dates of the link. None of them can be before the account existed, or contradict the others. `cleared`: fields that
 * the row empties, because the person asked for it.
 */
export function compareDates(
  values: RowValues,
  existing: RowValues | null,
  { accountCreatedOn, cleared }: { accountCreatedOn: string; cleared: readonly string[] },
): Part {
  const part = emptyPart();
  const held = (id: LinkDate) => existing?.[id] ?? '';
  for (const id of LINK_DATES) {
    const next = values[id] ?? '';
    if (cleared.includes(id) && held(id) !== '') part.values[id] = '';
    if (next === '' || next === held(id)) continue;
    if (next < accountCreatedOn)
      setAside(part, id, showDate(next), `That is before the account was created, on ${showDate(accountCreatedOn)}`);
    else part.values[id] = next;
  }
  const { startedOn = '' } = part.values;
  const startsAgain =
    startedOn !== '' && held('endedOn') !== '' && startedOn >= held('endedOn') && values.endedOn !== held('endedOn');
  takeOutProblems(part, (id) => (startsAgain ? '' : held(id)));
  if (startsAgain && part.values.startedOn !== undefined)
    part.problems.push({
      field: 'startedOn',
      level: 'note',
      text: `Starts again: the time until ${showDate(held('endedOn'))} stays as it was, and a new one is added`,
    });
  return part;
}

/** Takes back what contradicts the dates that stay, one after the other. */
function takeOutProblems(part: Part, held: (id: LinkDate) => string): void {
  const after = (id: LinkDate) => part.values[id] ?? held(id);
  for (;;) {
    const [problem] = linkProblems({
      role: 'member',
      startedOn: after('startedOn'),
      endedOn: after('endedOn'),
      accessRemovedOn: after('accessRemovedOn'),
    });
    const brought = LINK_DATES.toReversed().filter((id) => part.values[id] !== undefined);
    const id = brought.find((each) => after(each) !== '') ?? brought[0];
    if (problem === undefined || id === undefined) return;
    if (part.values[id] === '') part.problems.push({ field: id, level: 'warning', text: problem[1] });
    else setAside(part, id, showDate(part.values[id] ?? ''), problem[1]);
    delete part.values[id];
  }
}
