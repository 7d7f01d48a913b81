import { addressProblems, kindOfAddress, odsCodeOfAddress } from '../../mailbox-address';
import { misprints } from '../../misprint';
import type { PracticeForm } from '../../practice-form';
import { showDate } from '../../show-date';
import type { ActionValues } from './action';
import { applicationChanges, contractorChange, practiceChange, present } from './change';
import { problem, readAddress, readDay } from './check-values';
import type { ApplyRules, Held, Proposal, ProposedChange } from './proposal';

/** What the rules of one kind say; the rest of a proposal is the same for all kinds. */
export type Said = Pick<Proposal, 'changes' | 'problems' | 'warnings' | 'hints'> &
  Partial<Pick<Proposal, 'nothing' | 'people' | 'personId' | 'owners' | 'missing'>>;

const TOLD = 'Enter the date on which CCHub was told';

/** A practice's new or other address: recorded as live, told on that day, on the list, the old one kept as alias. */
export function proposeMailbox(values: ActionValues, held: Held, { today }: ApplyRules): Said {
  const { practice } = held;
  const { address, problems } = readAddress(values.address);
  const on = readDay(values, 'on', { needed: TOLD, notAfter: today });
  if (practice === null || address === '' || on.day === '')
    return { changes: [], problems: [...problems, ...on.problems], warnings: [], hints: [] };
  const { form } = practice;
  const kind = kindOfAddress(address);
  const aliases = aliasesAfter(form, address);
  // Address and kind hold each other; what is said of the mailbox makes no sense of another one.
  const pair = ['practice.mailboxAddress', 'practice.mailboxKind'];
  const changes = present([
    practiceChange(held, 'mailboxAddress', address, { needs: pair }),
    practiceChange(held, 'mailboxKind', kind, { needs: pair }),
    practiceChange(held, 'mailboxStatus', 'live', { needs: pair }),
    practiceChange(held, 'toldOn', on.day, { needs: pair }),
    practiceChange(held, 'aliases', aliases, { needs: pair }),
    practiceChange(held, 'onList', 'yes', { needs: pair, ticked: form.status !== 'closed' }),
    ...applicationChanges(held, on.day, pair),
  ]);
  return { changes: onlyNews(changes, form), problems, warnings: mailboxWarnings(address, kind, held), hints: [] };
}

/** A mail that says again what is known is no reason to move the date on which CCHub was told. */
function onlyNews(changes: ProposedChange[], form: PracticeForm): ProposedChange[] {
  const isNew = changes.some(({ id }) => id === 'practice.mailboxAddress' || id === 'practice.mailboxStatus');
  return changes.filter(({ id }) => id !== 'practice.toldOn' || isNew || form.toldOn === '');
}

/** Only an nhs.net address goes on leading to the mailbox. */
function aliasesAfter({ aliases, mailboxAddress }: PracticeForm, address: string): string {
  const old = mailboxAddress !== address && mailboxAddress.endsWith('@nhs.net') ? [mailboxAddress] : [];
  const all = [...aliases.split('\n'), ...old].filter((alias) => alias !== '' && alias !== address);
  return [...new Set(all)].join('\n');
}

function mailboxWarnings(address: string, kind: ReturnType<typeof kindOfAddress>, held: Held): string[] {
  const { practice, sharing } = held;
  if (practice === null) return [];
  const { odsCode, predecessorCode, successorCode, status, closedOn } = practice.form;
  const found = addressProblems(address, kind, odsCode, [predecessorCode, successorCode]);
  const code = odsCodeOfAddress(address);
  if (code !== null && code !== odsCode && misprints(code, odsCode, 2) <= 2)
    found.push(
      `It may be a misprint of ${address.replace(new RegExp(`${code}(?=@)`, 'i'), odsCode.toLowerCase())}: ask the practice`,
    );
  if (kind === 'store') found.push('It has not the form of a shared mailbox: it is recorded as another store mailbox');
  if (kind === 'egress')
    found.push('It is not an nhs.net address: if it is an Egress account, choose that kind for the notification');
  if (sharing.length > 0) found.push(`${sharing.join(', ')} ${sharing.length === 1 ? 'has' : 'have'} this address`);
  if (status === 'closed')
    found.push(
      `The practice is closed${closedOn === '' ? '' : ` since ${showDate(closedOn)}`}: it does not go on the list`,
    );
  return found.map((text) => `${text}.`);
}

/** Nobody knows any more that it works; whether it leaves the list is for a person to say. */
export function proposeNotWorking(values: ActionValues, held: Held, { today }: ApplyRules): Said {
  const on = readDay(values, 'on', { needed: TOLD, notAfter: today });
  const { practice, application } = held;
  if (practice === null || on.day === '') return { changes: [], problems: on.problems, warnings: [], hints: [] };
  const { form, id } = practice;
  if (form.mailboxAddress === '')
    return {
      changes: [],
      problems: [],
      warnings: ['The register has no mailbox for this practice.'],
      hints: [
        application === null
          ? applyHint('Begin its application on its page.', practice)
          : applyHint('Its application is under way: its page says what comes next.', practice),
      ],
      nothing: 'There is no mailbox on record that could be marked.',
    };
  const line = `${showDate(on.day)}: told that ${form.mailboxAddress} is not working.`;
  const notes = form.notes.includes(line) ? form.notes : [form.notes, line].filter((part) => part !== '').join('\n');
  return {
    changes: present([
      practiceChange(held, 'confirmedOn', ''),
      practiceChange(held, 'notes', notes),
      practiceChange(held, 'onList', 'no', { ticked: false }),
    ]),
    problems: [],
    warnings: closedWarnings(held),
    hints: [
      {
        text: 'The guidance “Accessing a shared mailbox” may help.',
        link: { of: 'replies', id, label: 'Write the reply' },
      },
      ...(application === null
        ? []
        : [applyHint('An application is under way: the mailbox may not be live yet.', practice)]),
    ],
  };
}

export const applyHint = (text: string, { id, form }: { id: string; form: { odsCode: string } }) => ({
  text,
  link: { of: 'practice' as const, id, label: `Go to ${form.odsCode}` },
});

export const closedWarnings = ({ practice }: Held): string[] =>
  practice?.form.status === 'closed'
    ? [`The practice is closed${practice.form.closedOn === '' ? '' : ` since ${showDate(practice.form.closedOn)}`}.`]
    : [];

/** The contractor's Egress account is live, with its address and the day on which CCHub was told. */
export function proposeEgress(values: ActionValues, held: Held, { today }: ApplyRules): Said {
  const { contractor, sharing, threshold } = held;
  const { address, problems } = readAddress(values.address);
  const on = readDay(values, 'on', { needed: TOLD, notAfter: today });
  if (contractor === null || address === '' || on.day === '')
    return { changes: [], problems: [...problems, ...on.problems], warnings: [], hints: [] };
  if (address.endsWith('@nhs.net'))
    return {
      changes: [],
      problems: [problem('address', 'An Egress account has no nhs.net address: enter the contractor’s own')],
      warnings: [],
      hints: [],
    };
  const { form, practices } = contractor;
  const pair = ['contractor.egressAddress', 'contractor.egressStatus'];
  const isNew = form.egressAddress !== address || form.egressToldOn === '';
  const warnings = addressProblems(address, 'egress', '').map((text) => `${text}.`);
  if (sharing.length > 0) warnings.push(`${sharing.join(', ')} ${sharing.length === 1 ? 'has' : 'have'} this address.`);
  if (practices < threshold)
    warnings.push(
      `${form.name} has ${practices} ${practices === 1 ? 'practice' : 'practices'}: below ${threshold} the route is the shared mailbox.`,
    );
  return {
    changes: present([
      contractorChange(held, 'egressAddress', address, { needs: pair }),
      contractorChange(held, 'egressStatus', 'live', { needs: pair }),
      isNew ? contractorChange(held, 'egressToldOn', on.day, { needs: pair }) : null,
      ...applicationChanges(held, on.day, pair),
    ]),
    problems: [],
    warnings,
    hints: [],
  };
}
