// Would catch: something coming on the wrong day or counted twice, notice that leads to other practices than it counts, a
// backup called good that isn't, an import that is forgotten or never dealt with.
import { backupAge, backupState } from '@shared/domain/home/backup';
import { type AccountsDay, comingInSteps, lastComingDay } from '@shared/domain/home/coming';
import { showAge, showComing, showDay } from '@shared/domain/home/words';
import { type ImportedFile, waitingImports } from '@shared/domain/imports/left-rows';
import { mailboxesByIcb, type PracticeWithKind } from '@shared/domain/mailboxes/kinds-by-icb';
import { sumOf } from '@shared/domain/picture';
import { underNotice } from '@shared/domain/practice-filters';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** All steps at once. */
function comingDays(...given: Parameters<typeof comingInSteps>) {
  const steps = comingInSteps(...given);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const FROM = '2026-11-22';
const TO = lastComingDay(FROM);

describe('coming days', () => {
  const entry = (what: string, person: string, ...practices: string[]): AccountsDay['entries'][number] => ({
    what,
    person: { id: person },
    practices: practices.map((id) => ({ id })),
  });
  const site = (id: string, noticeGivenOn: string) => ({ id, odsCode: id, name: `Practice ${id}`, noticeGivenOn });
  const none = { practices: [], contractors: [] };

  it('count each person and each practice once, most people first', () => {
    const entries = [
      entry('Leaves', 'a', 'x'),
      entry('Password expires', 'a', 'x', 'y'),
      entry('Password expires', 'b', 'y'),
      entry('Password expires', 'b', 'y'),
    ];
    expect(comingDays([{ on: '2026-12-01', entries }], none, FROM, TO)).toEqual([
      {
        on: '2026-12-01',
        accounts: [
          { what: 'Password expires', people: 2, practices: 2 },
          { what: 'Leaves', people: 1, practices: 1 },
        ],
        contracts: null,
        contractors: [],
      },
    ]);
  });

  it('have both ends, and nothing beyond them', () => {
    const days = ['2026-11-21', '2026-11-22', '2026-12-22', '2026-12-23'];
    const found = comingDays(
      days.map((on) => ({ on, entries: [entry('Leaves', on)] })),
      none,
      FROM,
      TO,
    );
    expect(found.map(({ on }) => on)).toEqual(['2026-11-22', '2026-12-22']);
  });

  it('put contracts on the day three months after notice, those that a short month brings together', () => {
    const practices = [site('A', '2026-11-28'), site('B', '2026-11-30'), site('C', '2026-11-29'), site('D', '')];
    const [day, ...others] = comingDays([], { practices, contractors: [] }, '2027-02-01', '2027-02-28');
    expect(others).toEqual([]);
    expect(day).toMatchObject({ on: '2027-02-28', contracts: { from: '2026-11-28', to: '2026-11-30' } });
    expect(day?.contracts?.practices.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
  });

  it('have contractors on the end that is recorded, else three months after notice', () => {
    const of = (id: string, noticeGivenOn: string, contractEnd: string) => ({
      id,
      name: id,
      noticeGivenOn,
      contractEnd,
    });
    const contractors = [of('a', '2026-09-01', ''), of('b', '2026-09-01', '2026-12-15'), of('c', '2026-01-01', '')];
    const found = comingDays([], { practices: [], contractors }, FROM, TO);
    expect(found.map(({ on, contractors: own }) => [on, own.map(({ id }) => id)])).toEqual([
      ['2026-12-01', ['a']],
      ['2026-12-15', ['b']],
    ]);
  });

  it('lead to exactly the practices that they count, whatever the days of notice', () => {
    const day = fc
      .integer({ min: 0, max: 200 })
      .map((n) => new Date(Date.UTC(2026, 7, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 30 }), (given) => {
        const practices = given.map((on, n) => site(String(n), on));
        for (const { contracts } of comingDays([], { practices, contractors: [] }, '2026-11-01', '2027-03-31')) {
          if (contracts === null) continue;
          const [, dates] = underNotice(contracts.from, contracts.to);
          const { from, to } = dates as { from: string; to: string };
          const led = practices.filter(({ noticeGivenOn }) => noticeGivenOn >= from && noticeGivenOn <= to);
          expect(led.map(({ id }) => id)).toEqual(contracts.practices.map(({ id }) => id));
        }
      }),
    );
  });
});

describe('a backup', () => {
  it.each([
    [null, 'none'],
    ['2026-11-22T10:00:00.000Z', 'good'],
    ['2026-11-15T10:00:00.000Z', 'good'],
    ['2026-11-14T23:59:00.000Z', 'old'],
    // A quarter to one of the 15th in London's summer would be the 14th in UTC; in November it isn't.
    ['2026-11-15T00:01:00.000Z', 'good'],
  ])('of %s is %s', (lastAt, state) => {
    expect(backupState(lastAt, FROM)).toBe(state);
  });

  it('is as old as days have begun in London since', () => {
    expect(backupAge('2026-07-01T23:30:00.000Z', '2026-07-02')).toBe(0);
  });
});

describe('imports with rows left out', () => {
  const file = (id: string, at: string, values: Partial<ImportedFile> = {}): ImportedFile => ({
    id,
    kind: 'register',
    fileName: 'register.xlsx',
    sheet: 'Register',
    at,
    state: 'committed',
    left: 3,
    settled: false,
    ...values,
  });
  const waiting = (...files: ImportedFile[]) => waitingImports(files).map(({ id }) => id);

  it('wait until the same file came again', () => {
    expect(waiting(file('new', '2026-11-02', { left: 0 }), file('old', '2026-11-01'))).toEqual([]);
    expect(waiting(file('new', '2026-11-02'), file('old', '2026-11-01'))).toEqual(['new']);
    expect(waiting(file('new', '2026-11-02', { fileName: 'REGISTER.xlsx' }), file('old', '2026-11-01'))).toEqual([
      'new',
    ]);
  });

  it.each([
    ['another sheet', { sheet: 'Closed' }],
    ['another kind', { kind: 'contractors' }],
    ['another name', { fileName: 'register (2).xlsx' }],
    ['an import that was undone', { state: 'undone' as const }],
  ])('are not dealt with by %s', (_what, values) => {
    expect(waiting(file('new', '2026-11-02', { left: 0, ...values }), file('old', '2026-11-01'))).toEqual(['old']);
  });

  it('wait no more once they are undone, somebody said so, or there is nothing left', () => {
    for (const values of [{ state: 'undone' as const }, { settled: true }, { left: 0 }])
      expect(waiting(file('one', '2026-11-01', values))).toEqual([]);
  });
});

describe('mailboxes by ICB', () => {
  const site = (
    icbName: string,
    mailboxKind: PracticeWithKind['mailboxKind'],
    status: PracticeWithKind['status'] = 'open',
  ) => ({
    icbName,
    mailboxKind,
    status,
  });

  it('counts practices that are not closed, those without an ICB last', () => {
    const picture = mailboxesByIcb([
      site('', 'shared'),
      site('NHS Devon ICB', 'egress'),
      site('NHS Cornwall and the Isles of Scilly ICB', 'none', 'notice'),
      site('NHS Devon ICB', 'shared', 'closed'),
    ]);
    expect(picture.rows.map(({ short }) => short)).toEqual(['Cornwall and the Isles of Scilly', 'Devon', 'No ICB']);
    expect(sumOf(picture.rows.flatMap(({ values }) => values))).toBe(3);
    expect(picture.series.map(({ label }) => label)).toEqual(['Shared', 'Egress', 'None']);
    expect(picture.sentence).toBe(
      '1 of 3 practices (33%) has a shared mailbox; 1 practice has none, or none is known.',
    );
  });

  it('has something to say of none', () => {
    expect(mailboxesByIcb([]).sentence).toBe('There are no open practices.');
  });
});

it('says days as people do', () => {
  expect(showDay('2026-11-22')).toBe('Sunday 22 November 2026');
  expect(showDay('2024-02-29')).toBe('Thursday 29 February 2024');
  expect([showAge(FROM, FROM), showAge('2026-11-21', FROM), showAge('2023-11-22', FROM)]).toEqual([
    'from today',
    '1 day',
    '1,096 days',
  ]);
  expect([FROM, '2026-11-23', '2026-12-03'].map((on) => showComing(on, FROM))).toEqual([
    'today',
    'tomorrow',
    'on 3 December 2026',
  ]);
});
