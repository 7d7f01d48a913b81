import type { Checked } from '../../checked';
import { closingSteps } from '../../closing';
import { checkOdsCode, normaliseOdsCode } from '../../ods-code';
import { checkPhone, showPhone } from '../../phone';
import { checkPostcode } from '../../postcode';
import { showDate } from '../../show-date';
import { quoted, tidy } from '../../text';
import type { ActionValues, ValueName } from './action';
import { practiceChange, present } from './change';
import { problem, readDay } from './check-values';
import type { Said } from './mailbox-proposals';
import type { Held, ProposedChange, ValueProblem } from './proposal';

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
export function proposePracticeChange(values: ActionValues, held: Held): Said {
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
  const closing = proposeClosing(values, held);
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

function proposeClosing(values: ActionValues, held: Held): Omit<Said, 'hints'> {
  const { practice } = held;
  const closed = readDay(values, 'closedOn', { needed: '' });
  const successor = normaliseOdsCode(values.successorCode);
  const problems = [...closed.problems];
  if (successor !== '') {
    const { level, text } = checkOdsCode(successor);
    if (level === 'error') problems.push(problem('successorCode', text));
    else if (values.closedOn.trim() === '')
      problems.push(problem('closedOn', 'Enter the date on which the practice closes'));
    else if (successor === practice?.form.odsCode)
      problems.push(problem('successorCode', 'Enter the code of the practice that follows, not of this one'));
  }
  if (practice === null || closed.day === '') return { changes: [], problems, warnings: [] };
  const { form } = practice;
  if (form.status === 'closed')
    return {
      changes: [],
      problems,
      warnings: [`The practice is closed already${form.closedOn === '' ? '' : `, since ${showDate(form.closedOn)}`}.`],
    };
  const pair = ['closing.status', 'closing.closedOn'];
  const steps = closingSteps(form).map(({ step }) => step);
  const mailbox = closingMailbox(held, pair);
  return {
    changes: present([
      practiceChange(held, 'status', 'closed', { of: 'closing', needs: pair }),
      practiceChange(held, 'closedOn', closed.day, { of: 'closing', needs: pair }),
      steps.includes('mailbox') ? mailbox : null,
      steps.includes('list') ? practiceChange(held, 'onList', 'no', { of: 'closing', needs: pair }) : null,
      successor === '' ? null : practiceChange(held, 'successorCode', successor, { of: 'closing', needs: pair }),
    ]),
    problems,
    warnings: [],
  };
}

function closingMailbox(held: Held, needs: string[]): ProposedChange | null {
  const change = practiceChange(held, 'mailboxStatus', 'closed', { of: 'closing', needs });
  const address = held.practice?.form.mailboxAddress ?? '';
  return change === null || address === '' ? change : { ...change, label: `${change.label}: ${address}` };
}
