import { RECIPIENT_GROUP_LABELS, RECIPIENT_GROUPS, type RecipientGroup } from '../codes';
import type { ListRule } from './list-form';

/** What the things that a rule names are called. What is missing is not in the register any more. */
export interface RuleNames {
  /** Short names by ODS code. */
  icbs: ReadonlyMap<string, string>;
  /** Names by id. */
  contractors: ReadonlyMap<string, string>;
  /** Names of saved views by id. */
  views: ReadonlyMap<string, string>;
}

/** As many characters of names as a sentence takes: with all else it stays under 2,000, as editions keep it. */
const ROOM = 1_200;

/** Who is on a list by its rule, in words: "Practices of Devon and Dorset, with LOC and ICB recipients". */
export function ruleWords({ practices, groups }: ListRule, names: RuleNames): string {
  const who = practiceWords(practices, names);
  const others = groupWords(groups);
  if (who === '') return others === '' ? 'Nobody by rule' : capital(others);
  return others === '' ? who : `${who}, with ${others}`;
}

function practiceWords(practices: ListRule['practices'], { icbs, contractors, views }: RuleNames): string {
  switch (practices.of) {
    case 'all':
      return 'All practices';
    case 'none':
      return '';
    case 'icbs':
      return `Practices of ${inWords(
        practices.codes.map((code) => icbs.get(code) ?? code),
        'ICB',
      )}`;
    case 'contractors': {
      const known = practices.ids.flatMap((id) => contractors.get(id) ?? []);
      const gone = practices.ids.length - known.length;
      return `Practices of ${inWords(known, 'contractor', gone === 0 ? [] : [goneContractors(gone)])}`;
    }
    case 'view': {
      const name = views.get(practices.viewId);
      return name === undefined
        ? 'Practices of a saved view that is gone'
        : `Practices of the saved view “${cut(name)}”`;
    }
  }
}

const goneContractors = (count: number) =>
  count === 1 ? '1 contractor that is gone' : `${count} contractors that are gone`;

function groupWords(groups: readonly RecipientGroup[]): string {
  if (groups.length === 0) return '';
  if (RECIPIENT_GROUPS.every((group) => groups.includes(group))) return 'all other recipients';
  return `${and(RECIPIENT_GROUPS.filter((group) => groups.includes(group)).map(groupLabel))} recipients`;
}

/** Abbreviations and names keep their capitals, words lose them. */
function groupLabel(group: RecipientGroup): string {
  const label = RECIPIENT_GROUP_LABELS[group];
  return group === 'loc' || group === 'icb' || group === 'nhs-england' ? label : label.toLowerCase();
}

/** Names by alphabet, as many as there is room for, and how many more. */
function inWords(names: readonly string[], what: string, last: readonly string[] = []): string {
  const shown: string[] = [];
  let length = 0;
  for (const name of names.map(cut).sort(byAlphabet)) {
    length += name.length + 2;
    if (length > ROOM) break;
    shown.push(name);
  }
  const more = names.length - shown.length;
  const rest = more === 0 ? [] : [`${more} more ${what}${more === 1 ? '' : 's'}`];
  return and([...shown, ...rest, ...last]);
}

const cut = (name: string) => (name.length <= 200 ? name : `${[...name].slice(0, 198).join('')}…`);
const byAlphabet = (a: string, b: string) => a.localeCompare(b, 'en-GB');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function and(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
