import type { Cell } from '@shared/domain/imports/cell';
import { findHeadingRow } from '@shared/domain/imports/heading-row';
import { registerKind } from '@shared/domain/imports/kinds/register';
import { mappingProblems } from '@shared/domain/imports/mapping-problems';
import { headingSet, matchColumns } from '@shared/domain/imports/match-columns';
import { describe, expect, it } from 'vitest';

const fieldOf = (heading: string) => matchColumns([heading], registerKind)[0]?.field ?? null;
const rows = (...all: Cell[][]) => all.map((cells, index) => ({ number: index + 1, cells }));

describe('headings', () => {
  // Catches: a column of a usual register that has to be matched by hand.
  it.each([
    ['ODS', 'odsCode'],
    ['Org Code', 'odsCode'],
    ['Organisation  code', 'odsCode'],
    ['F Code', 'odsCode'],
    ['ODS CODE (site)', 'odsCode'],
    ['Practice / trading name', 'practiceName'],
    ['Store', 'practiceName'],
    ['Contractor (company)', 'contractorName'],
    ['Operating HQ', 'contractorName'],
    ['ADDRESS_FIELD1', 'address1'],
    ['Town/City', 'town'],
    ['POST_CODE', 'postcode'],
    ['Contact Telephone Number', 'phone'],
    ['ICB Name', 'icb'],
    ['NHS.net shared mailbox', 'mailboxAddress'],
    ['nhs.net email', 'mailboxAddress'],
    ['E-mail address', 'mailboxAddress'],
    ['Mailbox type', 'mailboxKind'],
    ['Date we were told', 'toldOn'],
    ['On DL?', 'onList'],
    ['Contract (Mandatory/Additional)', 'contractType'],
    ['Mandatory/Additional', 'contractType'],
    ['Close Date', 'closedOn'],
    ['Comments', 'notes'],
    ['Contractr name', 'contractorName'],
    ['Problem', null],
    ['Row', null],
    ['Start Date', null],
    ['Full name', null],
    ['Personal email address', null],
    ['', null],
  ])('%j is matched to %s', (heading, field) => {
    expect(fieldOf(heading)).toBe(field);
  });

  // Catches: two columns on one field, where one would win in silence.
  it('gives each field to at most one column, the nearest heading first', () => {
    const matches = matchColumns(['Practise name', 'Practice Name', 'Notes', 'Comments'], registerKind);
    expect(matches.map(({ field, reason }) => [field, reason])).toEqual([
      [null, 'none'],
      ['practiceName', 'heading'],
      ['notes', 'heading'],
      [null, 'none'],
    ]);
    expect(
      mappingProblems(registerKind, [
        { index: 0, field: 'town' },
        { index: 3, field: 'town' },
      ]),
    ).toHaveProperty(['column.3']);
    expect(
      mappingProblems(registerKind, [
        { index: 0, field: 'town' },
        { index: 1, field: null },
        { index: 2, field: null },
      ]),
    ).toEqual({});
  });

  // Catches: a declaration in which one heading stands for two fields.
  it('has no alias twice', () => {
    for (const field of registerKind.fields)
      for (const alias of [field.label, ...field.aliases]) expect([alias, fieldOf(alias)]).toEqual([alias, field.id]);
  });

  it('names a set of headings without case and punctuation', () => {
    expect(headingSet(['ODS Code', 'On DL?'])).toBe(headingSet(['ods_code', 'On DL']));
    expect(headingSet(['ODS Code', 'Town'])).not.toBe(headingSet(['Town', 'ODS Code']));
  });
});

describe('the heading row', () => {
  it('is found below titles, notes and blank rows', () => {
    const sheet = rows(
      ['SW register', 'SW register', 'SW register'],
      ['Please tell Sam before you sort the practice list', null],
      ['ODS', 'Practice', 'Town', 'Our own column'],
      ['TP1F9', 'Penrose', 'Truro'],
    );
    expect(findHeadingRow(sheet, registerKind)).toBe(3);
  });

  // Catches: the first data row taken for headings in a file that has none.
  it.each([[[['TP1F9', 'Penrose Opticians', 'Truro']]], [[['Town', 45000, 'Notes', 'ODS']]], [[['Notes']]], [[]]] as [
    Cell[][],
  ][])('is not made up: %j', (sheet) => {
    expect(findHeadingRow(rows(...sheet), registerKind)).toBeNull();
  });
});
