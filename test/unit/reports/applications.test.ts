// What the report on applications says. Would catch: a stuck application among the others, an order other than by waiting,
// a step or a day counted wrongly, and notes on a paper that doesn't warn of personal data.
import { applicationsInSteps, type OpenApplication } from '@shared/domain/reports/applications';
import { expect, test } from 'vitest';
import { allSteps, factOf, rowsOf, wordsOf } from '../../support/report-words';
import { begun, FRAME, RULES } from './practice-status-facts';

const open = (odsCode: string, facts: object = {}, values: Partial<OpenApplication> = {}): OpenApplication => ({
  facts: { ...begun, ...facts },
  notes: '',
  contractorName: 'Amy Penrose Ltd',
  practice: { odsCode, name: `Practice ${odsCode}` },
  ...values,
});

const report = (applications: readonly OpenApplication[]) => allSteps(applicationsInSteps(applications, RULES, FRAME));

const shared = (applications: readonly OpenApplication[]) => rowsOf(report(applications), 'shared NHSmail');

test('those sent without a code come first, then whoever has waited longest, then by name', () => {
  const rows = shared([
    open('TPAA1', { codeRequestedOn: '2026-11-20' }),
    open('TPAA2', { codeRequestedOn: '2026-01-01' }),
    open('TPAA3', { formSubmittedOn: '2026-11-21' }),
    open('TPAA5', { codeRequestedOn: '2026-11-20' }),
    open('TPAA4', { codeRequestedOn: '2026-11-20' }),
  ]);
  expect(rows.map((row) => row['Practice or contractor']?.slice(0, 5))).toEqual([
    'TPAA3',
    'TPAA2',
    'TPAA1',
    'TPAA4',
    'TPAA5',
  ]);
  expect(rows[0]?.['Next step and who']).toMatch(/^Stuck \| The form was submitted without a code/);
});

test('a line says whose it is, the step, since when, the days, and who must do what', () =>
  expect(shared([open('TP1F9', { codeRequestedOn: '2026-11-12' }, { notes: 'Rang on Tuesday' })])).toEqual([
    {
      'Practice or contractor': 'TP1F9 | Practice TP1F9 | Contractor: Amy Penrose Ltd',
      'Step reached': 'Code requested',
      Since: '12 November 2026',
      'Days waiting': '10',
      'Next step and who': 'NHSBSA must send the contractor an authentication code.',
      Notes: 'Rang on Tuesday',
    },
  ]));

test('one that was only begun waits since then', () =>
  expect(shared([open('TP1F9')])).toMatchObject([
    { 'Step reached': 'No step is done yet', Since: '1 November 2026', 'Days waiting': '21' },
  ]));

test('a form from before its code is stuck as well, and leads back to the form', () => {
  const facts = { codeRequestedOn: '2026-11-01', codeIssuedOn: '2026-11-10', formSubmittedOn: '2026-11-05' };
  const document = report([open('TP1F9', facts)]);
  expect(factOf(document, 'Stuck')).toMatch(/^1 application/);
  const [row] = rowsOf(document, 'shared NHSmail');
  expect(row?.['Next step and who']).toMatch(
    /before the code was issued.*The contractor must complete the portal form/s,
  );
  // The code came last, although the form stands after it in the route.
  expect(row).toMatchObject({ 'Step reached': 'Code issued', Since: '10 November 2026', 'Days waiting': '12' });
});

test('an Egress account is the contractor’s and stands apart', () => {
  const egress = open('', { route: 'egress', formSubmittedOn: '2026-11-02' }, { practice: null });
  const document = report([egress, open('TP1F9')]);
  expect(rowsOf(document, 'Egress')).toMatchObject([{ 'Practice or contractor': 'Amy Penrose Ltd' }]);
  expect(rowsOf(document, 'shared NHSmail')).toHaveLength(1);
  expect(factOf(document, 'In progress')).toBe('2 applications');
  expect(factOf(document, 'Longest wait')).toBe('21 days');
});

test('without any it says so for both routes', () => {
  const document = report([]);
  expect(wordsOf(document).filter((line) => line.startsWith('No application'))).toHaveLength(2);
  expect([factOf(document, 'In progress'), factOf(document, 'Stuck')]).toEqual(['0 applications', 'None']);
});

test('only notes make it personal', () => {
  expect(report([open('TP1F9')]).personal).toBe(false);
  expect(report([open('TP1F9', {}, { notes: ' \n' })]).personal).toBe(false);
  expect(report([open('TP1F9', {}, { notes: 'Ask Amy' })]).personal).toBe(true);
});
