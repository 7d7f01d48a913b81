import { LIST_MARK_LABELS, RECIPIENT_GROUP_LABELS } from '../../codes';
import { addressKey } from '../../mailbox-address';
import { emptyRecipient, RECIPIENT_FIELD_LABELS as labels, RECIPIENT_LENGTHS as lengths } from '../../recipient-form';
import { compareFields } from '../compare-row';
import type { PlanContext } from '../plan';
import type { CompareRules, FieldDeclaration, ImportKind, Judgement, ReadRow, RowChanges, RowValues } from './declare';
import { field, words } from './field';

/** The fields of a recipient; headings as lists kept by hand and exports of Outlook's contacts have them. */
const FIELDS: readonly FieldDeclaration[] = [
  field({
    id: 'name',
    label: labels.name,
    type: 'text',
    maxLength: lengths.name,
    example: 'Devon LOC secretary',
    headings: 'Display Name | Full Name | Contact | Contact Name | Recipient | Recipient Name | Member | Member Name',
  }),
  field({
    id: 'address',
    label: labels.address,
    type: 'address',
    maxLength: lengths.address,
    example: 'secretary@loc.example',
    required: true,
    same: (old, next) => addressKey(old) === addressKey(next),
    headings:
      'Email | E-mail | E-mail Address | Address | Mail | SMTP | SMTP Address | Primary SMTP Address | Primary Email | E-mail 1 Address | Recipient Address | Mailbox',
  }),
  field({
    id: 'group',
    label: labels.group,
    type: 'recipient-group',
    maxLength: 40,
    example: RECIPIENT_GROUP_LABELS.loc,
    choices: RECIPIENT_GROUP_LABELS,
    headings: 'Type | Kind | Category | Categories | Recipient Type | List | Distribution group',
  }),
  field({
    id: 'organisation',
    label: labels.organisation,
    type: 'text',
    maxLength: lengths.organisation,
    example: 'Devon Local Optical Committee',
    headings: 'Organization | Company | Company Name | Employer | Organisation Name | Office',
  }),
  field({
    id: 'icbCode',
    label: labels.icbCode,
    type: 'icb',
    maxLength: lengths.icbCode,
    example: 'QJK',
    headings: 'ICB Code | ICB Name | Commissioner | Integrated Care Board | ICS | Area',
  }),
  field({
    id: 'reason',
    label: labels.reason,
    type: 'text',
    maxLength: lengths.reason,
    example: 'Passes news on to its members',
    joinedBy: ', ',
    headings: 'Why | Why on list | Why is it on the list | Reason | Purpose | Interest | Role | Job Title',
  }),
  field({
    id: 'onList',
    label: labels.onList,
    type: 'list-mark',
    maxLength: 40,
    example: 'Yes',
    choices: LIST_MARK_LABELS,
    weak: 'unstated',
    headings: 'On DL | DL | On list | On the list | Distribution list | On distribution list | Active | Include',
  }),
  field({
    id: 'notes',
    label: labels.notes,
    type: 'notes',
    maxLength: lengths.notes,
    example: 'asked by phone to be added',
    joinedBy: '\n',
    headings: 'Note | Comments | Comment | Remarks | Description',
  }),
];

/** Who gets the list's mails besides the practices. Practices' own addresses belong to the register and are passed over. */
export const recipientsKind: ImportKind = {
  id: 'recipients',
  label: 'Distribution list recipients',
  noun: { one: 'recipient', many: 'recipients' },
  record: 'recipient',
  keys: [{ id: 'address', label: 'email address', of: ({ address }) => addressKey(address ?? ''), certain: true }],
  keyFields: ['address'],
  withoutKey: 'No email address: without one there is nobody to write to',
  nameOf: ({ name }) => name ?? '',
  fields: FIELDS,
  joins: [
    {
      into: 'name',
      between: ' ',
      parts: [
        { id: 'forename', label: 'First name', aliases: words('Forename | Given Name | First | Forenames') },
        { id: 'surname', label: 'Last name', aliases: words('Surname | Family Name | Last | Second Name') },
      ],
    },
  ],
  splits: [],
  notesField: 'notes',
  proposes: false,
  positions: null,
  finish: finishRow,
  judge,
  compare,
};

/** Somebody without a name is called by the address. */
function finishRow({ values, problems, derived }: ReadRow): void {
  const { name = '', address = '' } = values;
  if (name !== '' || address === '') return;
  values.name = address.slice(0, lengths.name);
  derived.push('name');
  problems.push({ field: 'name', level: 'note', text: 'No name: called by the address' });
}

/** Addresses of practices and contractors get the list through the register: they are nobody's a second time. */
function judge({ values }: ReadRow, existing: RowValues | null, { knownAddresses }: PlanContext): Judgement {
  const key = addressKey(values.address ?? '');
  const known = knownAddresses && Object.hasOwn(knownAddresses, key) ? knownAddresses[key] : undefined;
  // A recipient who is here already may be changed; the list itself says that the address is there twice.
  return known === undefined || existing !== null ? null : { skip: known };
}

function compare(row: ReadRow, existing: RowValues, rules: CompareRules): RowChanges {
  const isNew = existing.address === undefined;
  const changes = compareFields({ fields: FIELDS, notesField: 'notes' }, row, existing, rules, ({ id }) => {
    // The address is what the recipient was found by; a name worked out gives way to the one on record.
    return !isNew && (id === 'address' || row.derived.includes(id));
  });
  if (isNew) addDoubts(row, changes);
  return changes;
}

/** What is to be said of somebody new. */
function addDoubts({ values }: ReadRow, changes: RowChanges): void {
  const warn = (id: string, text: string) => changes.problems.push({ field: id, level: 'warning', text });
  if (values.group === 'practice')
    warn('group', 'No practice in the register has this address: it is added as a recipient of its own');
  if (values.onList === 'unstated') {
    changes.values.onList = 'no';
    warn('onList', 'Not stated for this row: added, but not put on the list');
  }
  if (values.group === '') changes.values.group = emptyRecipient.group;
}
