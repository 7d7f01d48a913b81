// Which columns a report about MFA has. Would catch: a heading of another program that isn't known, and a report that is
// taken for another kind of file.
import { importKinds } from '@shared/domain/imports/kinds';
import { mfaRegistrationKind } from '@shared/domain/imports/kinds/mfa-registration';
import { portalMfaKind } from '@shared/domain/imports/kinds/portal-mfa';
import { matchColumns } from '@shared/domain/imports/match-columns';
import { scoreKinds } from '@shared/domain/imports/recognise-kind';
import { describe, expect, it } from 'vitest';

const kindOfHeadings = (...headings: string[]) => scoreKinds([{ number: 1, cells: headings }], importKinds)[0]?.kind;

describe('the columns', () => {
  it.each([
    [
      mfaRegistrationKind,
      [
        'userPrincipalName',
        'userDisplayName',
        'isAdmin',
        'isMfaRegistered',
        'isMfaCapable',
        'methodsRegistered',
        'defaultMfaMethod',
        'lastUpdatedDateTime',
      ],
      ['address', 'displayName', null, 'registered', null, 'methods', 'method', 'lastUpdated'],
    ],
    [
      mfaRegistrationKind,
      [
        'User principal name',
        'User display name',
        'User type',
        'MFA registered',
        'MFA capable',
        'Methods registered',
        'Default MFA method',
        'Last updated',
      ],
      ['address', 'displayName', null, 'registered', null, 'methods', 'method', 'lastUpdated'],
    ],
    [
      mfaRegistrationKind,
      ['Last Updated (UTC)', 'IS MFA REGISTERED', 'UPN', 'default_mfa_method'],
      ['lastUpdated', 'registered', 'address', 'method'],
    ],
    [portalMfaKind, ['Email', 'Display Name', 'MFA Status'], ['address', 'displayName', 'status']],
    [portalMfaKind, ['User', 'MFA', 'Report Date'], ['address', 'status', 'reportDate']],
    [
      portalMfaKind,
      ['MFA status', 'Primary Email', 'Name', 'As at'],
      ['status', 'address', 'displayName', 'reportDate'],
    ],
  ])('of $id, %j', (kind, headings, fields) => {
    expect(matchColumns(headings, kind).map(({ field }) => field)).toEqual(fields);
  });

  it.each([
    ['mfa-registration', ['userPrincipalName', 'userDisplayName', 'isMfaRegistered', 'lastUpdatedDateTime']],
    ['mfa-registration', ['User principal name', 'MFA registered', 'Last updated']],
    ['mfa-registration', ['lastUpdatedDateTime', 'isMfaRegistered', 'userPrincipalName']],
    ['portal-mfa', ['Email', 'MFA status']],
    ['portal-mfa', ['User', 'Display name', 'MFA status', 'Report date']],
    ['recipients', ['Name', 'Email']],
    ['recipients', ['Display Name', 'E-mail Address', 'Company']],
    ['register', ['ODS code', 'Practice name', 'Contractor', 'Email']],
  ])('%s is recognised by %j', (kind, headings) => {
    expect(kindOfHeadings(...headings)).toBe(kind);
  });
});
