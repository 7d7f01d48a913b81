import { aside, type Checked, note, ok } from './checked';
import { fold, quoted, saysNothing, tidy } from './text';

/** An integrated care board, as the rules need it. The list is data that staff can edit; boards merge. */
export interface IcbFacts {
  odsCode: string;
  /** Code of the clinical commissioning group that it followed. */
  oldCode: string;
  name: string;
  shortName: string;
}

/** The boards of the South West (region Y58) that a new database starts with. Source: NHS England ODS. */
export const SOUTH_WEST_ICBS: readonly IcbFacts[] = [
  {
    odsCode: 'QOX',
    oldCode: '92G',
    name: 'NHS Bath and North East Somerset, Swindon and Wiltshire ICB',
    shortName: 'BSW',
  },
  {
    odsCode: 'QUY',
    oldCode: '15C',
    name: 'NHS Bristol, North Somerset and South Gloucestershire ICB',
    shortName: 'BNSSG',
  },
  { odsCode: 'QT6', oldCode: '11N', name: 'NHS Cornwall and the Isles of Scilly ICB', shortName: 'Cornwall' },
  { odsCode: 'QJK', oldCode: '15N', name: 'NHS Devon ICB', shortName: 'Devon' },
  { odsCode: 'QVV', oldCode: '11J', name: 'NHS Dorset ICB', shortName: 'Dorset' },
  { odsCode: 'QR1', oldCode: '11M', name: 'NHS Gloucestershire ICB', shortName: 'Gloucestershire' },
  { odsCode: 'QSL', oldCode: '11X', name: 'NHS Somerset ICB', shortName: 'Somerset' },
];

/** How staff shorten the names further. */
const NICKNAMES: Record<string, string> = {
  glos: 'gloucestershire',
  banes: 'bath and north east somerset swindon and wiltshire',
  cios: 'cornwall and isles of scilly',
  kernow: 'cornwall and isles of scilly',
};

/** A name without what some people write and others leave out: "NHS", "the", "ICB", "Integrated Care Board". */
function core(text: string): string {
  return fold(text)
    .replace(/\b(?:nhs|the|icb|ics|ccg|integrated care (?:board|system)|clinical commissioning group)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Finds the board that a text names: by code, old code, name with or without "NHS" and "ICB", or short name.
 * `value` is its ODS code. A text that names none is kept in the notes.
 */
export function matchIcb(text: string, icbs: readonly IcbFacts[]): Checked {
  const line = tidy(text);
  if (line === '') return ok('');
  const code = line.toUpperCase();
  const byCode = icbs.find((icb) => icb.odsCode === code);
  if (byCode) return ok(byCode.odsCode);
  const byOldCode = icbs.find((icb) => icb.oldCode !== '' && icb.oldCode.toUpperCase() === code);
  if (byOldCode) return note(byOldCode.odsCode, `The old code ${code} was read as ${byOldCode.name}`);
  const words = core(line);
  const wanted = NICKNAMES[words] ?? words;
  const byName = icbs.find((icb) => wanted !== '' && (core(icb.name) === wanted || core(icb.shortName) === wanted));
  if (byName) return ok(byName.odsCode);
  // "QSL - NHS Somerset ICB", "NHS Devon ICB (QJK)": a code beside a name.
  const parts = code.split(/[^A-Z0-9]+/);
  const beside = icbs.filter((icb) => parts.includes(icb.odsCode));
  if (beside.length === 1 && beside[0]) return ok(beside[0].odsCode);
  if (saysNothing(line)) return note('', 'Not stated');
  return aside(`${quoted(line)} is not an ICB on the list: it is kept in the notes`);
}
