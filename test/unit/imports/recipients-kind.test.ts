import { importKinds } from '@shared/domain/imports/kinds';
import { recipientsKind } from '@shared/domain/imports/kinds/recipients';
import { matchColumns } from '@shared/domain/imports/match-columns';
import { scoreKinds } from '@shared/domain/imports/recognise-kind';
import { describe, expect, it } from 'vitest';

const kindOfHeadings = (...headings: string[]) => scoreKinds([{ number: 1, cells: headings }], importKinds)[0]?.kind;

describe('lists of addresses', () => {
  it.each([
    [
      ['Name', 'Email', 'Group'],
      ['name', 'address', 'group'],
    ],
    [
      ['Display Name', 'E-mail Address', 'Company'],
      ['name', 'address', 'organisation'],
    ],
    [
      ['First Name', 'Last Name', 'SMTP address', 'Categories'],
      ['forename', 'surname', 'address', 'group'],
    ],
    [
      ['FULL_NAME', 'e-mail', 'Organization', 'ICB Code'],
      ['name', 'address', 'organisation', 'icbCode'],
    ],
    [
      ['Contact', 'PrimarySmtpAddress', 'Role', 'On DL?'],
      ['name', 'address', 'reason', 'onList'],
    ],
  ])('%j are matched', (headings, fields) => {
    expect(matchColumns(headings, recipientsKind).map(({ field }) => field)).toEqual(fields);
  });

  // Catches: a list of addresses taken for a register, which nobody can import without ODS codes, or the other way round.
  it.each([
    ['recipients', ['Name', 'Email']],
    ['recipients', ['Name', 'Email', 'Group']],
    ['recipients', ['Name', 'Email', 'Company']],
    ['recipients', ['First Name', 'Last Name', 'E-mail Address', 'Company']],
    ['register', ['ODS code', 'Practice name', 'Contractor', 'Email']],
    ['register', ['ODS', 'Name', 'Email', 'On DL?']],
    ['contractors', ['Contractor name', 'HQ code', 'Contact e-mail', 'Contract number']],
  ])('%s are recognised by %j', (kind, headings) => {
    expect(kindOfHeadings(...headings)).toBe(kind);
  });
});
