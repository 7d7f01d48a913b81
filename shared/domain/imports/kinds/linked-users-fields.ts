import { addressKey } from '../../mailbox-address';
import { MFA_FACT_LABELS, MFA_SOURCE_LABELS } from '../../mfa/facts';
import { ACCOUNT_ORIGIN_LABELS, LINK_ROLE_LABELS } from '../../people/codes';
import { LINK_FIELD_LABELS } from '../../people/links';
import { PERSON_FIELD_LABELS as labels } from '../../people/person-form';
import { personNameKey } from '../../people/person-name';
import type { FieldDeclaration } from './declare';
import { field } from './field';

/** "a | b" → stored value, for each of the words. */
const spelt = (words: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(words).flatMap(([value, texts]) => texts.split(' | ').map((each) => [each, value])),
  );

/** What a spreadsheet can say about somebody's MFA. */
export const TOLD_KINDS = ['registered', 'not-registered', 'prompted', 'restricted', 'access-lost', 'exempt'] as const;

/** What is known about the MFA of the person besides the state: it goes with it. */
export const MFA_DETAILS = ['mfaDate', 'mfaAsAt', 'mfaMethod', 'mfaSource'] as const;

const sameAddress = (old: string, next: string) => addressKey(old) === addressKey(next);

/** The fields of a person's access to a practice's mailbox, in the order in which lists kept by hand have them. */
export const LINKED_USER_FIELDS: readonly FieldDeclaration[] = [
  field({
    id: 'odsCode',
    label: 'Practice ODS code',
    type: 'ods-code',
    maxLength: 10,
    example: 'TP1F9',
    required: true,
    headings: 'Practice ODS | ODS | ODS code | Practice code | Org code | Organisation code | Site code | F code',
  }),
  field({
    id: 'sharedMailbox',
    label: 'Shared mailbox',
    type: 'address',
    notKept: true,
    maxLength: 254,
    example: 'optometry.tp1f9@nhs.net',
    headings: 'Shared mailbox address | Practice mailbox | Mailbox | Mailbox address | Shared NHSmail mailbox',
  }),
  field({
    id: 'fullName',
    label: labels.fullName,
    type: 'text',
    maxLength: 200,
    example: 'Amy Penrose',
    required: true,
    same: (old, next) => personNameKey(old) === personNameKey(next),
    headings: 'Name | User | Linked user | Person | Staff name | Display name | Member name | Name of user',
  }),
  field({
    id: 'nhsAddress',
    label: labels.nhsAddress,
    type: 'address',
    maxLength: 254,
    example: 'amy.penrose1@nhs.net',
    same: sameAddress,
    headings:
      'nhs.net email | nhs.net email address | NHSmail | NHSmail address | NHS email | NHS email address | Individual NHSmail | User principal name',
  }),
  field({
    id: 'personalAddress',
    label: labels.personalAddress,
    type: 'address',
    maxLength: 254,
    example: 'amy@penrose.example',
    same: sameAddress,
    headings:
      'Personal email | Personal e-mail address | Private email | Home email | Own email | Email | Email address',
  }),
  field({
    id: 'mobile',
    label: labels.mobile,
    type: 'phone',
    maxLength: 60,
    example: '07700 900123',
    headings: 'Mob | Mobile | Mobile number | Mobile no | Mobile phone | Mob no | Phone | Telephone | Contact number',
  }),
  field({
    id: 'role',
    label: LINK_FIELD_LABELS.role,
    type: 'choice',
    maxLength: 40,
    example: LINK_ROLE_LABELS.owner,
    choices: LINK_ROLE_LABELS,
    spellings: spelt({
      owner: 'o | own | owners | owner access | mailbox owner | list owner',
      // In NHSmail full access is what a member has; owners also say who is a member.
      member: 'm | mem | memb | members | member access | full access | full | user | delegate | standard',
    }),
    headings: 'Owner/Member | Role | Permission | Permissions | Access | Access level | Type of access',
  }),
  field({
    id: 'accountCreatedOn',
    label: labels.accountCreatedOn,
    type: 'date',
    maxLength: 40,
    example: '06/08/2018',
    headings: 'Account created | Created | Created on | Date created | Date account created | Account date',
  }),
  field({
    id: 'origin',
    label: labels.origin,
    type: 'choice',
    maxLength: 40,
    example: ACCOUNT_ORIGIN_LABELS.nas,
    choices: ACCOUNT_ORIGIN_LABELS,
    weak: 'unknown',
    spellings: spelt({
      nas: 'national administration service | nhsmail | nhs mail | via nas',
      other: 'local | trust | not nas | existing',
      unknown: '? | unknown | tbc',
    }),
    headings: 'Origin | Account origin | Created by | Created through | Source of account',
  }),
  field({
    id: 'mfa',
    label: 'MFA',
    type: 'choice',
    strict: true,
    maxLength: 40,
    example: MFA_FACT_LABELS.registered,
    choices: Object.fromEntries(TOLD_KINDS.map((kind) => [kind, MFA_FACT_LABELS[kind]])),
    spellings: spelt({
      registered:
        'y | yes | true | done | complete | completed | set up | setup | enabled | active | mfa registered | 1 | ok | ✓ | ✔ | ✅ | ☑ | √',
      'not-registered': 'n | no | false | not done | not set up | not enabled | outstanding | 0 | ✗ | ✘ | ❌ | ☐',
      prompted: 'prompted | snoozed | snooze | put off | postponed',
      restricted: 'restricted policy | moved to restricted',
      'access-lost': 'lost access | locked out | locked | lost',
      exempt: 'exempted | exemption',
      '': '? | ?? | unknown | not known | n k | nk | dont know | tbc | not checked | n a | na',
    }),
    headings:
      'MFA? | MFA status | MFA state | MFA registered | Registered for MFA | Multi-factor authentication | Multifactor authentication',
  }),
  field({
    id: 'mfaDate',
    label: 'MFA: date it happened',
    type: 'date',
    saysMoreOf: 'mfa',
    maxLength: 40,
    example: '02/09/2024',
    headings: 'MFA date | Date of MFA | MFA registered on | MFA registration date | MFA set up on',
  }),
  field({
    id: 'mfaAsAt',
    label: 'MFA as at',
    type: 'date',
    saysMoreOf: 'mfa',
    maxLength: 40,
    example: '02/10/2024',
    headings: 'As at | MFA checked on | MFA status date | MFA known on | Checked on',
  }),
  field({
    id: 'mfaMethod',
    label: 'MFA method',
    type: 'text',
    saysMoreOf: 'mfa',
    maxLength: 100,
    example: 'Authenticator app',
    headings: 'Method | Second factor | MFA type | Authentication method',
  }),
  field({
    id: 'mfaSource',
    label: 'MFA: who said so',
    type: 'choice',
    saysMoreOf: 'mfa',
    maxLength: 60,
    example: MFA_SOURCE_LABELS.practice,
    choices: MFA_SOURCE_LABELS,
    spellings: spelt({
      practice: 'practice',
      contractor: 'contractor',
      staff: 'cchub | staff',
      spreadsheet: 'spreadsheet',
    }),
    headings: 'MFA source | Source | Told by | MFA told by',
  }),
  field({
    id: 'startedOn',
    label: LINK_FIELD_LABELS.startedOn,
    type: 'date',
    maxLength: 40,
    example: '06/08/2018',
    headings: 'Start date | Started | Started on | Joined | Date joined | Access from | From',
  }),
  field({
    id: 'endedOn',
    label: LINK_FIELD_LABELS.endedOn,
    type: 'date',
    maxLength: 40,
    example: '31/03/2026',
    headings: 'End date | Ended | Leaving date | Date left | Left on | Leaves on | Access until | Until',
  }),
  field({
    id: 'accessRemovedOn',
    label: LINK_FIELD_LABELS.accessRemovedOn,
    type: 'date',
    maxLength: 40,
    example: '02/04/2026',
    headings: 'Access removed | Access removed on | Removed on | Date access removed',
  }),
  field({
    id: 'notes',
    label: labels.notes,
    type: 'notes',
    maxLength: 4000,
    example: 'Works on Fridays only',
    joinedBy: '\n',
    headings: 'Note | Comments | Comment | Remarks',
  }),
  field({
    id: 'reference',
    label: 'Console reference',
    type: 'text',
    maxLength: 36,
    example: '',
    headings: 'Linked user reference | Console ID',
  }),
];

/** What comparing and keeping aside have to know of the kind. */
export const LINKED_USERS = { fields: LINKED_USER_FIELDS, notesField: 'notes' } as const;
