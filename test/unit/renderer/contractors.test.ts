import { differencesOf, messagesOf, problemsIn } from '@renderer/components/editing/values';
import { contractorsByName, practicesBy } from '@renderer/components/RecordLink';
import { CONTRACTOR_FIELDS, settledContractor } from '@renderer/features/contractors/edit/values';
import {
  CONTRACTOR_COLUMNS,
  contractorTable,
  countDiffers,
  matchesContractor,
} from '@renderer/features/contractors/view';
import { problems } from '@renderer/features/practices/page/ClosePractice';
import { contractorForm, emptyContractor } from '@shared/domain/contractor-form';
import { compileFilters } from '@shared/domain/table-columns';
import type { ContractorRow } from '@shared/ipc/contractors';
import type { PracticeRow } from '@shared/ipc/practices';
import { describe, expect, it } from 'vitest';

const row = (facts: Partial<ContractorRow> = {}): ContractorRow => ({
  id: 'c1',
  name: 'Brightview Optical Group Ltd',
  tradingNames: 'Brightview\nClear & Co',
  kind: 'company',
  hqOdsCode: 'TP0HQ',
  practices: 10,
  declared: null,
  egressStatus: 'live',
  egressAddress: 'secure@brightview.example',
  route: 'ask-nhsbsa',
  routeReason: '',
  ...facts,
});

describe('the table of contractors', () => {
  it('is searched by name, trading name and headquarters code, words in any order', () => {
    for (const q of ['optical bright', 'clear and co', 'tp0hq', 'BRIGHTVIEW'])
      expect([q, matchesContractor(row(), q)]).toEqual([q, true]);
    expect(matchesContractor(row(), 'secure')).toBe(false);
  });

  it('asks by its own views for the threshold and for differing numbers', () => {
    const isIn = (id: string, each: ContractorRow) => {
      const filters = contractorTable.builtIn.find((view) => view.id === id)?.definition.filters ?? [];
      return compileFilters(filters, CONTRACTOR_COLUMNS)(each);
    };
    expect(isIn('ask', row())).toBe(true);
    expect(isIn('ask', row({ route: 'egress' }))).toBe(false);
    expect(isIn('differs', row())).toBe(false);
    expect(isIn('differs', row({ declared: 11 }))).toBe(true);
    expect(countDiffers(row({ declared: 10 }))).toBe(false);
  });
});

describe('the contractor form', () => {
  it('knows every field of the schema, and asks an empty one for the name only', () => {
    expect(CONTRACTOR_FIELDS.toSorted()).toEqual(Object.keys(contractorForm.shape).toSorted());
    const issues = contractorForm.safeParse(emptyContractor).error?.issues ?? [];
    expect(issues.map(({ path }) => path.join('.'))).toEqual(['name']);
  });

  it('sends no contact of whom nothing was said, and each trading name once', () => {
    const nobody = { name: '', role: ' ', email: '', phone: '' };
    const kim = { ...nobody, name: 'Kim Lee' };
    expect(
      settledContractor({ ...emptyContractor, contacts: [nobody, kim], tradingNames: 'A \n\nB\nA' }),
    ).toMatchObject({
      contacts: [kim],
      tradingNames: 'A\nB',
    });
  });
});

describe('what every form shares', () => {
  // Catches: lists that always count as different, because they are never the same object.
  it('compares lists by what is in them', () => {
    const opened = { ...emptyContractor, contacts: [{ name: 'Kim', role: '', email: '', phone: '' }] };
    const newest = structuredClone(opened);
    expect(differencesOf(CONTRACTOR_FIELDS, { mine: structuredClone(opened), opened, newest })).toEqual([]);
  });

  it('finds the messages of fields in lists, under the names that the links need', () => {
    const errors = { contacts: [undefined, { email: { type: 'x', message: 'Too long' } }], name: { message: 'Enter' } };
    expect(problemsIn(errors, ['name', 'contacts'])).toEqual([
      { name: 'name', message: 'Enter' },
      { name: 'contacts.1.email', message: 'Too long' },
    ]);
    expect(messagesOf(['name'], { 'values.name': 'Taken', x: 'y' })).toEqual([{ field: 'name', message: 'Taken' }]);
  });
});

describe('links', () => {
  it('find a practice by code and by mailbox in any case, and a contractor however it is spelt', () => {
    const practices = [{ id: 'p1', odsCode: 'TP1F9', mailboxAddress: 'Optometry.tp1f9@nhs.net' }] as PracticeRow[];
    expect(practicesBy(practices).byCode.get('TP1F9')).toBe('p1');
    expect(practicesBy(practices).byAddress.get('optometry.tp1f9@nhs.net')).toBe('p1');
    expect(practicesBy(practices)).toBe(practicesBy(practices));
    expect(contractorsByName([row()]).get('brightview optical group limited')).toBe('c1');
  });
});

describe('the question before a practice closes', () => {
  it('names what is to be put right', () => {
    expect(problems('2026-03-31', null, 'TP1F9')).toEqual({});
    expect(problems('soon', 'x!', 'TP1F9')).toEqual({
      closedOn: expect.stringContaining('Enter the date'),
      successorCode: expect.stringContaining('not an ODS code'),
    });
    expect(problems('2026-03-31', 'tp1f9', 'TP1F9').successorCode).toContain('not of this one');
  });
});
