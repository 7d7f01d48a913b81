import type { Checked } from '../../checked';
import { checkPhone, showPhone } from '../../phone';
import { checkPostcode } from '../../postcode';
import { quoted, tidy } from '../../text';
import type { ActionValues, ValueName } from './action';
import { practiceChange, present } from './change';
import { problem } from './check-values';
import { proposeClosing } from './closing-proposals';
import type { Said } from './mailbox-proposals';
import type { ApplyRules, Held, ValueProblem } from './proposal';

type Plain = 'name' | 'address1' | 'address2' | 'town' | 'county';
const PLAIN: readonly [Plain, number][] = [
  ['name', 200],
  ['address1', 200],
  ['address2', 200],
  ['town', 100],
  ['county', 100],
];

const NEEDED = {
  postcode: 'Enter a postcode, for example TR1 2AB',
  phone: 'Enter a phone number, for example 01632 960001',
};

/** Name, address and phone as the mail says them, and closing with what follows. What isn't said stays as it is. */
export function proposePracticeChange(values: ActionValues, held: Held, rules: ApplyRules): Said {
  const { practice } = held;
  const problems: ValueProblem[] = [];
  const warnings: string[] = [];
  const said = (field: 'postcode' | 'phone', most: number, check: (text: string) => Checked) => {
    const { level, value, text, suggestion = '', keepInNotes } = check(values[field]);
    const typed = tidy(values[field]);
    // What a spreadsheet's notes would keep has no place here.
    const isNone = level === 'error' || (level === 'warning' && value === '') || typed.length > most;
    if (isNone && typed !== '') problems.push(problem(field, level === 'error' ? text : NEEDED[field], suggestion));
    else if (keepInNotes) warnings.push(`Of ${quoted(typed)} only ${showPhone(value)} is taken.`);
    else if (level === 'warning') warnings.push(`${text}.`);
    return isNone ? '' : value;
  };
  const postcode = said('postcode', 20, checkPostcode);
  const phone = said('phone', 40, checkPhone);
  for (const [field, most] of PLAIN)
    if (tidy(values[field]).length > most) problems.push(problem(field, `Use ${most} characters or fewer`));
  const closing = proposeClosing(values, held, rules);
  problems.push(...closing.problems);
  if (practice === null) return { changes: [], problems, warnings, hints: [] };
  const facts = present([
    ...PLAIN.map(([field]) => stated(held, field, tidy(values[field]))),
    stated(held, 'postcode', postcode),
    stated(held, 'phone', phone),
  ]);
  return {
    changes: problems.length > 0 ? [] : [...facts, ...closing.changes],
    problems,
    warnings: [...warnings, ...closing.warnings],
    hints: [
      {
        text: 'A new owner gets a new ODS code: close this practice, enter the code that follows, and add the new one.',
        link: null,
      },
    ],
    ...(isSaid(values) ? {} : { nothing: 'Enter what changes: nothing is guessed.' }),
  };
}

const isSaid = (values: ActionValues) =>
  [...PLAIN.map(([field]) => field), 'postcode', 'phone', 'closedOn'].some(
    (field) => values[field as ValueName].trim() !== '',
  );

const stated = (held: Held, field: Plain | 'postcode' | 'phone', value: string) =>
  value === '' ? null : practiceChange(held, field, value);
