/** How the text of a field is read; each type has one rule in `read-field.ts`. */
export type FieldType =
  | 'ods-code'
  | 'text'
  | 'postcode'
  | 'phone'
  | 'icb'
  | 'address'
  | 'mailbox-kind'
  | 'date'
  | 'list-mark'
  | 'yes-no'
  | 'related-code'
  | 'addresses'
  | 'mailbox-status'
  | 'contract-type'
  | 'status'
  | 'notes';

/** A field of an import kind, declared once: matching, checking, the preview and the template all read this. */
export interface FieldDeclaration<Id extends string = string> {
  id: Id;
  label: string;
  type: FieldType;
  /** A new record can't do without it. */
  required: boolean;
  /** Longest text it holds, in characters; the same limits as the form's. */
  maxLength: number;
  example: string;
  /** Headings under which it is met. Case, spaces, underscores and punctuation don't count. */
  aliases: readonly string[];
}

/** What can be imported: one declaration a kind of workbook. `keyField` alone decides which record a row is about. */
export interface ImportKind<Id extends string = string> {
  id: string;
  label: string;
  keyField: Id;
  fields: readonly FieldDeclaration<Id>[];
}

/** The fields of the register, in the order in which they are shown. */
export const IMPORT_FIELD_IDS = [
  'odsCode',
  'practiceName',
  'contractorName',
  'address1',
  'address2',
  'town',
  'county',
  'postcode',
  'phone',
  'icb',
  'mailboxAddress',
  'mailboxKind',
  'toldOn',
  'onList',
  'contractType',
  'status',
  'closedOn',
  'mailboxStatus',
  'aliases',
  'predecessorCode',
  'successorCode',
  'openedOn',
  'noticeGivenOn',
  'dispensingOnly',
  'notes',
] as const;
export type ImportField = (typeof IMPORT_FIELD_IDS)[number];

/**
 * The values of a row by field, canonical: dates ISO, telephone numbers E.164, boards by ODS code, choices as stored.
 * '' or absent where empty.
 */
export type RowValues = Partial<Record<ImportField, string>>;

const field = (
  id: ImportField,
  label: string,
  type: FieldType,
  maxLength: number,
  example: string,
  aliases: readonly string[],
  required = false,
): FieldDeclaration<ImportField> => ({ id, label, type, required, maxLength, example, aliases });

/** The workbook in which the register lives: practices with their contractor and mailbox. Headings as staff use them. */
export const REGISTER_KIND: ImportKind<ImportField> = {
  id: 'register',
  label: 'Register of practices and mailboxes',
  keyField: 'odsCode',
  fields: [
    field(
      'odsCode',
      'ODS code',
      'ods-code',
      10,
      'TP1F9',
      [
        'ODS',
        'ODS Code',
        'Org Code',
        'Organisation Code',
        'OrgId',
        'Contractor Code',
        'Practice Code',
        'F Code',
        'Site Code',
        'ODS Number',
        'Code',
      ],
      true,
    ),
    field(
      'practiceName',
      'Practice name',
      'text',
      200,
      'Penrose Opticians',
      [
        'Practice Name',
        'Practice',
        'Site Name',
        'Store',
        'Store Name',
        'Trading Name',
        'Practice / trading name',
        'Trading As',
        'Branch',
        'Name of practice',
        'Name',
      ],
      true,
    ),
    field(
      'contractorName',
      'Contractor',
      'text',
      200,
      'Penrose Eyecare Ltd',
      [
        'Contractor',
        'Contractor Name',
        'Company',
        'Company Name',
        'Provider Name',
        'Provider',
        'Organisation Name',
        'Operating HQ',
        'Owner',
        'Parent organisation',
        'Contractor (company)',
      ],
      true,
    ),
    field('address1', 'Address line 1', 'text', 200, '12 Fore Street', [
      'Address 1',
      'Address Line 1',
      'ADDRESS_FIELD1',
      'Address',
      'Street',
      'Addr1',
      'Practice address',
    ]),
    field('address2', 'Address line 2', 'text', 200, 'Old Town', [
      'Address 2',
      'Address Line 2',
      'ADDRESS_FIELD2',
      'Addr2',
      'Locality',
    ]),
    field('town', 'Town', 'text', 100, 'Truro', [
      'Town',
      'City',
      'Town / City',
      'Town/City',
      'Post Town',
      'Address 4',
      'ADDRESS_FIELD4',
    ]),
    field('county', 'County', 'text', 100, 'Cornwall', ['County', 'Address 5', 'ADDRESS_FIELD5']),
    field('postcode', 'Postcode', 'postcode', 20, 'TR1 2AB', [
      'Postcode',
      'Post Code',
      'POST_CODE',
      'Postal Code',
      'PCode',
    ]),
    field('phone', 'Phone', 'phone', 40, '01632 960451', [
      'Tel',
      'Phone',
      'Telephone',
      'Contact Telephone Number',
      'Tel No',
      'Telephone Number',
      'Phone Number',
      'Contact Number',
      'Tel.',
    ]),
    field('icb', 'ICB', 'icb', 200, 'QT6', [
      'ICB',
      'ICB Code',
      'ICB Name',
      'Commissioner',
      'Integrated Care Board',
      'ICS',
      'Commissioner Code',
      'CCG',
    ]),
    field('mailboxAddress', 'Mailbox address', 'address', 254, 'optometry.tp1f9@nhs.net', [
      'NHS mail',
      'NHSmail',
      'NHSmail address',
      'nhs.net email',
      'nhs.net email address',
      'nhs.net address',
      'Shared mailbox',
      'Shared mailbox address',
      'E-mail address',
      'Email',
      'NHS.net shared mailbox',
      'Mailbox',
      'Mailbox address',
      'NHS email address',
    ]),
    field('mailboxKind', 'Mailbox kind', 'mailbox-kind', 40, 'Shared', [
      'Mailbox type',
      'Mailbox kind',
      'Kind of mailbox',
      'Type of mailbox',
      'Account type',
      'Email type',
      'Shared / Egress',
      'Route',
    ]),
    field('toldOn', 'Told on', 'date', 40, '12/03/2025', [
      'Date we were told',
      'Told on',
      'Date told',
      'Date notified',
      'Notified',
      'Notification date',
      'Date received',
      'Date CCHub told',
      'Date confirmed',
    ]),
    field('onList', 'On the distribution list', 'list-mark', 40, 'Yes', [
      'On DL',
      'On DL?',
      'DL',
      'Distribution list',
      'On distribution list',
      'On the list',
      'On the distribution list',
      'On list',
      'Mailing list',
      'Added to DL',
    ]),
    field('contractType', 'Contract', 'contract-type', 40, 'Mandatory', [
      'Contract Type',
      'Contract',
      'Mandatory/Additional',
      'Contract (Mandatory/Additional)',
      'Type of contract',
      'GOS contract',
      'Services',
    ]),
    field('status', 'Status', 'status', 40, 'Open', [
      'Status',
      'Open or closed',
      'Open/Closed',
      'Practice status',
      'Open',
    ]),
    field('closedOn', 'Closed on', 'date', 40, '31/03/2025', [
      'Close Date',
      'Closed',
      'Closed on',
      'Date closed',
      'Closure date',
      'End Date',
      'Closing date',
    ]),
    field('mailboxStatus', 'Mailbox status', 'mailbox-status', 40, 'Live', [
      'Mailbox state',
      'Status of mailbox',
      'State of mailbox',
      'Account status',
    ]),
    field('aliases', 'Older addresses', 'addresses', 2000, 'optometry.tp2dh@nhs.net', [
      'Alias',
      'Aliases',
      'Mailbox aliases',
      'Old address',
      'Old addresses',
      'Previous addresses',
    ]),
    field('predecessorCode', 'Code before', 'related-code', 10, 'TP2DH', [
      'Predecessor',
      'Predecessor code',
      'Previous ODS code',
      'Previous code',
      'Old ODS code',
      'Formerly',
    ]),
    field('successorCode', 'Code after', 'related-code', 10, 'A1B2C', [
      'Successor',
      'Successor code',
      'New ODS code',
      'New code',
      'Replaced by',
    ]),
    field('openedOn', 'Opened on', 'date', 40, '01/04/2019', ['Open Date', 'Opened', 'Date opened', 'Opening date']),
    field('noticeGivenOn', 'Notice given on', 'date', 40, '31/12/2024', [
      'Notice date',
      'Date of notice',
      'Notice given',
      'Date notice given',
    ]),
    field('dispensingOnly', 'Dispensing only', 'yes-no', 40, 'No', [
      'Dispensing',
      'Dispensing practice',
      'Dispensing only?',
    ]),
    field('notes', 'Notes', 'notes', 4000, 'moved from TP2DH', [
      'Notes',
      'Note',
      'Comments',
      'Comment',
      'Remarks',
      'Additional information',
      'Other information',
    ]),
  ],
};

const byId = new Map(REGISTER_KIND.fields.map((declaration) => [declaration.id, declaration]));

/** The declaration of a field of the register. */
export function importField(id: ImportField): FieldDeclaration<ImportField> {
  const declaration = byId.get(id);
  if (!declaration) throw new RangeError(`No field ${id}`);
  return declaration;
}
