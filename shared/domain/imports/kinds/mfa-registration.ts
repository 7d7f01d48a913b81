import { methodOf } from '../../mfa/methods';
import type { FieldDeclaration, ImportKind, ReadRow } from './declare';
import { field } from './field';
import { reportKind } from './mfa-report';

/** The columns of Microsoft's user registration report, from Graph and as Entra's CSV has them. */
const FIELDS: readonly FieldDeclaration[] = [
  field({
    id: 'address',
    label: 'User principal name',
    type: 'address',
    strict: true,
    maxLength: 254,
    example: 'amy.penrose1@nhs.net',
    required: true,
    headings: 'userPrincipalName | UPN | User name | Username | Email | Email address | Mail',
  }),
  field({
    id: 'displayName',
    label: 'User display name',
    type: 'text',
    notKept: true,
    maxLength: 1000,
    example: 'PENROSE, Amy (PENROSE OPTICIANS)',
    headings: 'userDisplayName | Display name | Name',
  }),
  field({
    id: 'registered',
    label: 'MFA registered',
    type: 'choice',
    strict: true,
    maxLength: 40,
    example: 'Yes',
    choices: { yes: 'Yes', no: 'No' },
    spellings: {
      true: 'yes',
      y: 'yes',
      '1': 'yes',
      registered: 'yes',
      false: 'no',
      n: 'no',
      '0': 'no',
      'not registered': 'no',
    },
    headings: 'isMfaRegistered | Multifactor authentication registered | Registered for MFA',
  }),
  field({
    id: 'method',
    label: 'Default MFA method',
    type: 'text',
    saysMoreOf: 'registered',
    strict: true,
    maxLength: 100,
    example: 'Authenticator app',
    headings: 'defaultMfaMethod | Default method | Default multifactor authentication method',
  }),
  field({
    id: 'methods',
    label: 'Methods registered',
    type: 'text',
    notKept: true,
    maxLength: 2000,
    example: 'Authenticator app, Mobile phone',
    headings: 'methodsRegistered | Registered methods | Authentication methods registered',
  }),
  field({
    id: 'lastUpdated',
    label: 'Last updated',
    type: 'date',
    toldOn: true,
    strict: true,
    maxLength: 40,
    example: '06/08/2024',
    headings:
      'lastUpdatedDateTime | Last updated date time | Last updated (UTC) | Last updated time | Report refresh date | As at',
  }),
];

/** Microsoft's report on who is registered for MFA. Dates are days in London. */
export const mfaRegistrationKind: ImportKind = reportKind(
  {
    id: 'mfa-registration',
    label: 'MFA registration report (Microsoft)',
    account: 'user principal name',
    fields: FIELDS,
    finish: finishRow,
  },
  {
    state: 'registered',
    day: 'lastUpdated',
    kindOf: (registered) => (registered === 'yes' ? 'registered' : 'not-registered'),
    nothingSaid: 'Empty: the row doesn’t say whether the account is registered',
  },
);

/** The method in words; only of those who are registered. */
function finishRow({ values, problems, derived }: ReadRow): void {
  const named = values.method ?? '';
  const methods = values.methods ?? '';
  values.method = values.registered === 'yes' ? methodOf(named, methods) : '';
  if (values.registered !== 'yes') return;
  if (values.method === '')
    problems.push({ field: 'registered', level: 'note', text: 'Registered, though the report names no method' });
  else if (values.method !== named) derived.push('method');
}
