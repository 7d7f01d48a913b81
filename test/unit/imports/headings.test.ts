import type { Cell } from '@shared/domain/imports/cell';
import { headingBlock } from '@shared/domain/imports/heading-lines';
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

describe('headings in more than one line', () => {
  const DATA: Cell[] = ['TP1F9', 'Penrose Opticians', 'optometry.tp1f9@nhs.net', 'Shared', '01/04/2019'];
  const blockOf = (...sheet: Cell[][]) => {
    const row = findHeadingRow(rows(...sheet), registerKind);
    return row === null ? null : headingBlock(rows(...sheet), row, registerKind);
  };
  const fieldsOf = (...sheet: Cell[][]) =>
    matchColumns(blockOf(...sheet)?.texts ?? [], registerKind).map(({ field }) => field);
  const FIELDS = ['odsCode', 'practiceName', 'mailboxAddress', 'mailboxKind', 'openedOn'];

  // Catches: "Address" below "Mailbox" taken for the street, or the second line of headings planned as a practice.
  it.each<[string, Cell[][]]>([
    [
      'a group over two columns',
      [
        ['ODS code', 'Practice name', 'Mailbox', null, 'Opened'],
        [null, null, 'Address', 'Kind', null],
      ],
    ],
    [
      'a group, and names in the lower line',
      [
        [null, null, 'Mailbox', null, null],
        ['ODS code', 'Practice name', 'Address', 'Kind', 'Opened'],
      ],
    ],
    [
      'a merged group that repeats itself',
      [
        ['Practice', 'Practice', 'Mailbox', 'Mailbox', 'Date'],
        ['ODS code', 'Name', 'Address', 'Kind', 'opened'],
      ],
    ],
    [
      'a title above both lines',
      [
        ['South West register', null, null, null, null],
        ['ODS code', 'Practice name', 'Mailbox', null, 'Opened'],
        [null, null, 'Address', 'Kind', null],
      ],
    ],
  ])('%s', (_, headings) => {
    expect(fieldsOf(...headings, DATA)).toEqual(FIELDS);
    expect(blockOf(...headings, DATA)).toMatchObject({ lines: 2 });
  });

  // Catches: a title that turns "Address" into a mailbox, a first practice swallowed as a second line of headings.
  it('a title above one line of headings is no group, and a row of data is no heading', () => {
    const headings: Cell[] = ['ODS', 'Practice', 'Address', 'Town'];
    const data: Cell[] = ['TP1F9', 'Penrose', '12 Fore Street', 'Truro'];
    expect(blockOf(['NHSmail', null, null, null], headings, data)).toEqual({ row: 2, lines: 1, texts: headings });
    expect(blockOf(headings, ['TP1F9', null, null, null])).toMatchObject({ row: 1, lines: 1 });
  });

  // Catches: a line of units planned as a practice without a code, or a practice taken for such a line.
  it('a line of units or notes belongs to the headings', () => {
    const headings: Cell[] = ['ODS', 'Practice', 'Mailbox', 'Mailbox kind', 'Opened'];
    const units: Cell[] = ['(mandatory)', 'text', 'e.g. optometry.tp1f9@nhs.net', 'drop-down', 'dd/mm/yyyy'];
    expect(blockOf(headings, units, DATA)).toMatchObject({ row: 1, lines: 2 });
    expect(blockOf(headings, [...units.slice(0, 4), '01/04/2019'], DATA)).toMatchObject({ lines: 1 });
  });

  // Catches: a heading with its unit or a remark below it in the same cell that has to be matched by hand.
  it.each([
    ['Opened (dd/mm/yyyy)', 'openedOn'],
    ['Postcode [required]', 'postcode'],
    ['ODS code\nfrom the register of NHSBSA', 'odsCode'],
    ['Mailbox\naddress', 'mailboxAddress'],
  ])('%j is matched to %s', (heading, field) => expect(fieldOf(heading)).toBe(field));

  it('a row that a person chose keeps its second line', () => {
    const sheet = rows(['ODS code', 'Mailbox', null], [null, 'Address', 'Kind'], ['TP1F9', 'a@nhs.net', 'Shared']);
    expect(headingBlock(sheet, 1, registerKind)).toMatchObject({ lines: 2 });
    expect(headingBlock(sheet, 2, registerKind)).toMatchObject({ row: 2, lines: 1 });
  });
});
