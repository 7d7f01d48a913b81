import { checkDate } from '../calendar-date';
import { checkTime } from '../check-time';
import { aside, type Checked, note, ok, refused } from '../checked';
import { checkChoice, checkWholeNumber } from '../choice';
import { checkContractType } from '../contract-type';
import { type IcbFacts, matchIcb } from '../icb';
import { checkMailboxAddress, checkMailboxAddresses } from '../mailbox-address';
import { checkMailboxKind } from '../mailbox-kind';
import { checkMailboxStatus } from '../mailbox-status';
import { checkHeadquartersCode, checkOdsCode, checkRelatedCode } from '../ods-code';
import { checkPhone } from '../phone';
import { checkPostcode } from '../postcode';
import { checkPracticeStatus } from '../practice-status';
import { checkRecipientGroup } from '../recipient-group';
import { saysNothing, tidy, tidyLines } from '../text';
import { checkToldOn } from '../told-on';
import { checkListMark } from '../yes-no';
import { type Cell, cellText } from './cell';
import type { FieldDeclaration, FieldType } from './kinds/declare';

/** What values are checked against. `today` is an ISO date. */
export interface FieldRules {
  today: string;
  icbs: readonly IcbFacts[];
  /** Numbers that are dates count days from 1904. */
  date1904?: boolean;
}

/** How a person said that the texts of a column are to be read: by field, then tidied text → stored value. */
export type ValueChoices = Readonly<Record<string, Readonly<Record<string, string>>>>;

const TOO_LONG = 'It is too long for this field: it is kept in the notes';
/** Types that take any text. For all others, a text of this length is none, and is not looked at letter by letter. */
const PLAIN: readonly FieldType[] = ['text', 'notes', 'lines'];
const LONGEST_CODE = 1000;

export type FieldReader = (cell: Cell) => Checked;

const NOTHING = ok('');
/** Texts remembered for each field. Towns, contractors and choices come back by the thousand; unique ones pass by. */
const REMEMBERED = 4000;

const readers: Record<FieldType, (rules: FieldRules, field: FieldDeclaration) => FieldReader> = {
  'ods-code': () => (cell) => checkOdsCode(cellText(cell)),
  text: () => (cell) => checkText(cellText(cell)),
  notes: () => (cell) => checkNotes(cellText(cell)),
  postcode: () => (cell) => checkPostcode(cellText(cell)),
  phone: () => (cell) => checkPhone(cellText(cell)),
  address: () => (cell) => checkMailboxAddress(cellText(cell)),
  addresses: () => (cell) => checkMailboxAddresses(cellText(cell)),
  'related-code': () => (cell) => checkRelatedCode(cellText(cell)),
  'hq-code': () => (cell) => checkHeadquartersCode(cellText(cell)),
  icb: ({ icbs }) => remembering((cell) => matchIcb(cellText(cell), icbs)),
  date: (rules, { toldOn }) => remembering((cell) => (toldOn ? checkToldOn(cell, rules) : checkDate(cell, rules))),
  time: () => checkTime,
  'mailbox-kind': () => remembering((cell) => checkMailboxKind(cellText(cell))),
  'mailbox-status': () => remembering((cell) => checkMailboxStatus(cellText(cell))),
  'list-mark': () => remembering((cell) => checkListMark(cellText(cell))),
  'yes-no': () => remembering((cell) => checkListMark(cellText(cell))),
  'contract-type': () => remembering((cell) => checkContractType(cellText(cell))),
  status: () => remembering((cell) => checkPracticeStatus(cellText(cell))),
  'recipient-group': () => remembering((cell) => checkRecipientGroup(cellText(cell))),
  choice: (_rules, { choices = {}, spellings }) =>
    remembering((cell) => checkChoice(cellText(cell), choices, spellings)),
  'whole-number': () => (cell) => checkWholeNumber(cellText(cell)),
  lines: () => (cell) => checkLines(cellText(cell)),
};

/** The reader of a field: what the person said, its type's rule, cells that show an error, and the limit on length. */
export function fieldReader(
  field: FieldDeclaration,
  rules: FieldRules,
  chosen: ValueChoices[string] = {},
): FieldReader {
  const asDeclared = readers[field.type](rules, field);
  const byRule: FieldReader = field.strict ? (cell) => strictly(asDeclared(cell)) : asDeclared;
  const read: FieldReader =
    Object.keys(chosen).length === 0
      ? byRule
      : (cell) => {
          const text = tidy(cellText(cell));
          return Object.hasOwn(chosen, text) ? ok(chosen[text] ?? '') : byRule(cell);
        };
  const longest = PLAIN.includes(field.type) ? Number.POSITIVE_INFINITY : Math.max(LONGEST_CODE, field.maxLength);
  const whenEmpty = field.type === 'list-mark' || field.type === 'yes-no' ? read(null) : NOTHING;
  return (cell) => {
    if (cell === null || (typeof cell === 'string' && cell.trim() === '')) return whenEmpty;
    if (typeof cell === 'object' && cell.kind === 'error') return refused(`The cell shows the error ${cell.text}`);
    if (typeof cell === 'string' && cell.length > longest)
      return field.strict ? strictly(aside(TOO_LONG)) : aside(TOO_LONG);
    const checked = read(cell);
    if (checked.value.length <= field.maxLength) return checked;
    // What is doubtful and too long (a sentence in the telephone column) belongs into the notes.
    return checked.level === 'warning'
      ? aside(TOO_LONG)
      : refused(`It has ${checked.value.length} characters: use ${field.maxLength} characters or fewer`);
  };
}

/** Where nothing can be kept aside, what the field can't hold is an error. */
function strictly(checked: Checked): Checked {
  if (!checked.keepInNotes) return checked;
  return refused(
    checked.text.replace(/(: it)? is kept in the notes$/, (_, said) => (said ? '' : ' can’t be taken here')),
  );
}

function checkText(text: string): Checked {
  const line = tidy(text);
  if (line === '') return NOTHING;
  return saysNothing(line) ? note('', 'Not stated') : ok(line);
}

function checkLines(text: string): Checked {
  const lines = text.replace(/;/g, '\n');
  return ok(tidyLines(lines));
}

function checkNotes(text: string): Checked {
  const lines = tidyLines(text);
  return saysNothing(lines) ? NOTHING : ok(lines);
}

function remembering(read: FieldReader): FieldReader {
  const known = new Map<string | number | boolean | null, Checked>();
  return (cell) => {
    const key = typeof cell === 'object' && cell !== null ? (cell.kind === 'date' ? `=${cell.iso}` : null) : cell;
    const found = known.get(key);
    if (found) return found;
    const checked = read(cell);
    if (known.size < REMEMBERED) known.set(key, checked);
    return checked;
  };
}
