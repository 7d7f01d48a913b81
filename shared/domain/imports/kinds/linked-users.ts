import { odsCodeOfAddress } from '../../mailbox-address';
import { nhsAddressProblem } from '../../people/person-form';
import { canBeOnePerson, nameInOrder } from '../../people/person-name';
import { quoted } from '../../text';
import type { PlanContext } from '../plan';
import { asideLine } from '../read-row';
import { fieldOf, type ImportKind, type Judgement, type ReadRow, type RowValues } from './declare';
import { words } from './field';
import { compareLinkedUser } from './linked-users-compare';
import { LINKED_USER_FIELDS, LINKED_USERS } from './linked-users-fields';
import { addressOf, identify, type LinkedUsers, linkKeyOf, nameAt, nameKeyOf, personKeyOf } from './linked-users-known';
import { LEFT_COLUMN } from './linked-users-left';
import { prepareLinkedUsers } from './linked-users-prepare';

/** Who can open which practice's mailbox: a row for each person and practice, with what is told about the account. */
export const linkedUsersKind: ImportKind = {
  id: 'linked-users',
  label: 'Linked users and their MFA',
  noun: { one: 'linked user', many: 'linked users' },
  recordNoun: { one: 'person', many: 'people' },
  record: 'person',
  keys: [
    { id: 'nhsAddress', label: 'nhs.net address and practice', of: linkKeyOf, certain: true },
    { id: 'reference', label: 'console reference', of: ({ reference }) => reference ?? '', certain: true },
    // Two people may share a name: a person says that it is the same one.
    { id: 'fullName', label: 'name and practice', of: nameKeyOf, certain: false },
  ],
  keyFields: ['nhsAddress', 'fullName', 'reference'],
  withoutKey: 'No nhs.net address and no name: nobody can say whom the row is about',
  nameOf: ({ fullName }) => fullName ?? '',
  fields: LINKED_USER_FIELDS,
  joins: [
    {
      into: 'fullName',
      between: ' ',
      parts: [
        { id: 'forename', label: 'Forename', aliases: words('First name | Forenames | Given name | First') },
        { id: 'surname', label: 'Surname', aliases: words('Last name | Family name | Last | Second name') },
      ],
    },
  ],
  splits: [LEFT_COLUMN],
  notesField: 'notes',
  proposes: false,
  positions: null,
  prepare: prepareLinkedUsers,
  finish: finishRow,
  judge,
  compare: compareLinkedUser,
};

function finishRow(row: ReadRow, { practiceMailboxes, linkedUsers }: PlanContext): void {
  checkMailbox(row, practiceMailboxes);
  const { values, problems, asides } = row;
  const { nhsAddress = '', fullName = '' } = values;
  values.fullName = nameInOrder(fullName);
  if (values.fullName !== fullName)
    problems.push({
      field: 'fullName',
      level: 'note',
      text: `${quoted(fullName)} was read as ${quoted(values.fullName)}`,
    });
  const why = nhsAddressProblem(nhsAddress);
  if (why !== '') {
    problems.push({ field: 'nhsAddress', level: 'warning', text: `${why}: it is kept in the notes` });
    asides.push(asideLine(fieldOf(LINKED_USERS, 'nhsAddress'), nhsAddress));
    values.nhsAddress = '';
  }
  if (linkedUsers === undefined) return;
  // The reference of another console, or of somebody who is gone, leads to nobody.
  if (!linkedUsers.byReference.has(values.reference ?? '')) values.reference = '';
  Object.assign(values, identify(values, linkedUsers));
}

/** The shared mailbox isn't written: it tells the practice where the code is missing, and is held against the register's. */
function checkMailbox({ values, problems, derived }: ReadRow, mailboxes: PlanContext['practiceMailboxes']): void {
  const { sharedMailbox = '', odsCode = '' } = values;
  for (const problem of problems)
    if (problem.field === 'sharedMailbox' && problem.level === 'error') problem.level = 'warning';
  if (sharedMailbox === '') return;
  if (odsCode === '' && !problems.some(({ field, level }) => field === 'odsCode' && level === 'error')) {
    const known = Object.entries(mailboxes ?? {}).find(([, address]) => address === sharedMailbox);
    const code = known?.[0] ?? odsCodeOfAddress(sharedMailbox);
    if (code === null) return;
    values.odsCode = code;
    derived.push('odsCode');
    problems.push({ field: 'odsCode', level: 'note', text: `Worked out from the shared mailbox: ${code}` });
    return;
  }
  if (mailboxes === undefined || !Object.hasOwn(mailboxes, odsCode)) return;
  const held = mailboxes[odsCode] ?? '';
  if (held === sharedMailbox) return;
  const text =
    held === '' ? 'The register has no mailbox for this practice' : `The register has ${held} for this practice`;
  problems.push({ field: 'sharedMailbox', level: 'warning', text: `${text}: the mailbox stays as it is there` });
}

function judge(
  { values }: ReadRow,
  existing: RowValues | null,
  { practiceMailboxes, linkedUsers }: PlanContext,
): Judgement {
  const refused = (field: string, text: string): Judgement => ({ error: { field, level: 'error', text } });
  const { odsCode = '' } = values;
  if (existing !== null && existing.odsCode !== '' && odsCode !== '' && existing.odsCode !== odsCode)
    return refused(
      'odsCode',
      `The register has this link with ${existing.odsCode}. End it, and add a row without a reference for ${odsCode}`,
    );
  if (odsCode !== '' && practiceMailboxes !== undefined && !Object.hasOwn(practiceMailboxes, odsCode))
    return refused('odsCode', 'No practice in the register has this code. Add the practice first');
  return linkedUsers === undefined ? null : judgePerson(values, existing, linkedUsers);
}

/** An address belongs to one person, and a name without one may be anybody's. */
function judgePerson(values: RowValues, existing: RowValues | null, users: LinkedUsers): Judgement {
  const refused = (field: string, text: string): Judgement => ({ error: { field, level: 'error', text } });
  const { fullName = '', personKey = '', foundBy } = values;
  const address = addressOf(values);
  const [first] = users.said.get(personKey)?.get('fullName') ?? [];
  if (foundBy !== 'reference' && first !== undefined && fullName !== '' && !canBeOnePerson(first.value, fullName))
    return refused(
      'nhsAddress',
      `Row ${first.row} gives this address to ${quoted(first.value)}: an address belongs to one person`,
    );
  const isClaimedTwice = (users.claims.get(address)?.size ?? 0) > 1;
  if (foundBy === '' && address !== '' && isClaimedTwice)
    return refused('nhsAddress', 'Another row of the file gives this address to someone else');
  if (address === '' && foundBy !== 'reference') {
    const named = nameAt(values);
    const row = users.addressRows.get(named);
    if (row !== undefined)
      return refused(
        'nhsAddress',
        `Empty, and row ${row} has this name and practice with an address. Enter the address, or leave the row out`,
      );
    if ((users.byName.get(named)?.length ?? 0) > 1)
      return refused(
        'nhsAddress',
        'Empty, and the register has several people with this name at the practice. Enter the address',
      );
  }
  const isOther = address !== '' && existing !== null && addressOf(existing) !== address;
  if (isOther && foundBy === 'reference') {
    const holder = users.byAddress
      .get(address)
      ?.find((held) => held.personState !== 'left' && personKeyOf(held) !== personKey);
    if (holder !== undefined) return refused('nhsAddress', `${quoted(holder.fullName ?? '')} has this address`);
    if (isClaimedTwice) return refused('nhsAddress', 'Another row of the file gives this address to someone else');
  }
  return null;
}
