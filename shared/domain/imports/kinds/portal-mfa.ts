import { methodOf } from '../../mfa/methods';
import { kindOfPortalStatus, PORTAL_STATUS_LABELS } from '../../mfa/portal-status';
import type { FieldDeclaration, ImportKind, ReadRow } from './declare';
import { field } from './field';
import { reportKind } from './mfa-report';

/** What NHSmail's portal reports about accounts; its headings vary. */
const FIELDS: readonly FieldDeclaration[] = [
  field({
    id: 'address',
    label: 'Primary email address',
    type: 'address',
    strict: true,
    maxLength: 254,
    example: 'amy.penrose1@nhs.net',
    required: true,
    headings:
      'Email | Email address | Primary email | Primary SMTP address | NHSmail address | NHS.net address | User | User email | User name | Username | Account | Mail | User principal name | UPN',
  }),
  field({
    id: 'displayName',
    label: 'Display name',
    type: 'text',
    notKept: true,
    maxLength: 1000,
    example: 'PENROSE, Amy (PENROSE OPTICIANS)',
    headings: 'Name | Full name | User display name',
  }),
  field({
    id: 'status',
    label: 'MFA status',
    type: 'choice',
    strict: true,
    maxLength: 40,
    example: PORTAL_STATUS_LABELS['user-enabled'],
    choices: PORTAL_STATUS_LABELS,
    headings:
      'MFA | MFA state | MFA setting | MFA enabled | MFA report status | MFA enrolment status | Multi-factor authentication | Multi-factor authentication status | Status',
  }),
  field({
    id: 'method',
    label: 'MFA method',
    type: 'text',
    saysMoreOf: 'status',
    strict: true,
    maxLength: 100,
    example: 'Authenticator app',
    headings: 'Method | MFA default method | Default method | Authentication method | MFA type',
  }),
  field({
    id: 'reportDate',
    label: 'Report date',
    type: 'date',
    toldOn: true,
    strict: true,
    maxLength: 40,
    example: '06/08/2024',
    headings:
      'Date of report | Report run | Report run on | Report generated | Date generated | Generated on | Extract date | Exported on | As at | Date | Last updated',
  }),
];

/** The report of NHSmail's portal. A report without a date gives way to whatever has one. */
export const portalMfaKind: ImportKind = reportKind(
  {
    id: 'portal-mfa',
    label: 'MFA report (NHSmail portal)',
    account: 'email address',
    fields: FIELDS,
    finish: finishRow,
  },
  {
    state: 'status',
    day: 'reportDate',
    kindOf: kindOfPortalStatus,
    nothingSaid: 'Empty: the row doesn’t say how the account stands',
  },
);

/** The method in words; only of those who are registered. */
function finishRow({ values, derived }: ReadRow): void {
  const { status = '', method = '' } = values;
  const isRegistered = status !== '' && kindOfPortalStatus(status) === 'registered';
  values.method = isRegistered ? methodOf(method, '') : '';
  if (values.method !== method) derived.push('method');
}
