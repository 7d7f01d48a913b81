import { closingSteps } from '../../closing';
import { checkOdsCode, normaliseOdsCode } from '../../ods-code';
import { type ClosingDays, closingPeople, linkAtClosing } from '../../people/closing-links';
import { linkWords } from '../../people/links';
import { showDate } from '../../show-date';
import type { ActionValues } from './action';
import { practiceChange, present } from './change';
import { problem, readDay } from './check-values';
import type { Said } from './mailbox-proposals';
import type { ApplyRules, Held, ProposedChange } from './proposal';

/** The practice is closed, with what follows. */
export function proposeClosing(values: ActionValues, held: Held, { today }: ApplyRules): Omit<Said, 'hints'> {
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
  const people = peopleChanges(held, { closedOn: closed.day, today }, pair);
  return {
    changes: present([
      practiceChange(held, 'status', 'closed', { of: 'closing', needs: pair }),
      practiceChange(held, 'closedOn', closed.day, { of: 'closing', needs: pair }),
      steps.includes('mailbox') ? mailbox : null,
      steps.includes('list') ? practiceChange(held, 'onList', 'no', { of: 'closing', needs: pair }) : null,
      successor === '' ? null : practiceChange(held, 'successorCode', successor, { of: 'closing', needs: pair }),
      ...people,
    ]),
    problems,
    warnings:
      people.length === 0 ? [] : ['Access is not taken away by itself: who leaves stays listed until you record it.'],
  };
}

function closingMailbox(held: Held, needs: string[]): ProposedChange | null {
  const change = practiceChange(held, 'mailboxStatus', 'closed', { of: 'closing', needs });
  const address = held.practice?.form.mailboxAddress ?? '';
  return change === null || address === '' ? change : { ...change, label: `${change.label}: ${address}` };
}

const PERSON = 'person:';
const personField = (personId: string) => `${PERSON}${personId}`;

/** Whose links a change ends; null where it is about something else. */
export const closingPersonOf = (field: string): string | null =>
  field.startsWith(PERSON) ? field.slice(PERSON.length) : null;

/** The links of each person end with the practice. */
function peopleChanges({ practice, links }: Held, days: ClosingDays, needs: string[]): ProposedChange[] {
  return closingPeople(links, days).map(({ id, name }) => {
    const own = links.filter((link) => link.personId === id && linkAtClosing(link, days) !== null);
    const after = own.map((link) =>
      linkAtClosing(link, days) === 'ends'
        ? linkWords({ ...link, endedOn: days.closedOn, accessRemovedOn: '' })
        : 'Taken off, because it would begin after the closing',
    );
    return {
      id: `closing.${personField(id)}`,
      of: 'closing',
      field: personField(id),
      label: `${name} at ${practice?.form.odsCode ?? ''}`,
      now: own.map(linkWords).join('; '),
      shown: after.join('; '),
      proposed: days.closedOn,
      ticked: true,
      needs,
    };
  });
}
