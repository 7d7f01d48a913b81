import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planned, SAMPLE, writtenTo } from './support';

describe('the sample register', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cchub-engine-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  // Catches: a row that is dropped without a word, on the way from the sheet to the plan.
  it('has every row accounted for', async () => {
    const { file, sheet, plan, progress } = await planned({ path: SAMPLE });
    expect(file.suggestedSheet).toBe('Register 24-25');
    expect(file.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(sheet).toMatchObject({ headingRow: 4, rowCount: 629, blankRows: 5 });
    expect(sheet.columns.every(({ field, reason }) => field !== null && reason === 'heading')).toBe(true);
    expect(sheet.preview).toHaveLength(15);
    expect(plan).toMatchObject({
      rows: 629,
      add: 596,
      update: 0,
      unchanged: 7,
      conflict: 0,
      error: 26,
      blankRows: 5,
      columnsLeftOut: [],
    });
    expect(progress.map(({ step }) => step)).toContain('reading');
  });

  it('says what is wrong with a row and what is kept of a doubtful one', async () => {
    const { engine } = await planned({ path: SAMPLE });
    const errors = await engine.planRows('error', 0, 100);
    expect(errors.total).toBe(26);
    const reasons = errors.rows.map(({ reason }) => reason);
    expect(reasons.filter((reason) => reason.includes('There is no 31 February 2024'))).toHaveLength(14);
    expect(reasons.filter((reason) => reason.includes('@nhs.uk'))).toHaveLength(11);
    expect(reasons.filter((reason) => reason.startsWith('No ODS code'))).toHaveLength(1);
    for (const { cells } of errors.rows)
      expect(Object.values(cells).some((cell) => cell.problems.some(({ level }) => level === 'error'))).toBe(true);
    const { rows } = await engine.planRows('unchanged', 0, 10);
    expect(rows[0]).toMatchObject({ row: 11, key: 'E6S4G', reason: 'Same as row 10' });
    const page = await engine.planRows('add', 3, 1);
    expect(page.rows[0]?.cells).toMatchObject({
      phone: { new: '01632 960882' },
      icb: { new: 'NHS Devon ICB' },
      mailboxKind: { new: 'Egress' },
      toldOn: { new: '14 July 2026' },
    });
    const noted = (await engine.changes(0, 1000)).filter(({ values }) => values.notes?.startsWith('Told on'));
    expect(noted.length).toBeGreaterThan(20);
  });

  // Catches: a reader that gives another value for the same sheet as saved by another office suite.
  it('gives the same plan as saved by LibreOffice', async () => {
    const excel = await planned({ path: SAMPLE });
    const libre = await planned({ path: 'test/fixtures/register-libreoffice.xlsx' });
    expect(libre.plan).toEqual(excel.plan);
    expect(libre.sheet.headingSet).toBe(excel.sheet.headingSet);
    expect(await libre.engine.changes(0, 1000)).toEqual(await excel.engine.changes(0, 1000));
  });

  it('changes nothing the second time', async () => {
    const first = await planned({ path: SAMPLE });
    const changes = await first.engine.changes(0, 1000);
    const names = changes.map(({ values }) => values.contractorName ?? '');
    const second = await planned({ path: SAMPLE }, writtenTo(changes), names);
    expect(second.plan).toMatchObject({ add: 0, update: 0, unchanged: 603, error: 26, newContractors: 0 });
  });

  it('hands over the changes in portions, less the unticked rows', async () => {
    const { engine } = await planned({ path: SAMPLE });
    await engine.select({ base: 'suggested', toggled: [5, 6] });
    const first = await engine.changes(0, 400);
    const rest = await engine.changes(400, 400);
    expect([first.length, rest.length]).toEqual([400, 194]);
    expect(first[0]?.row).toBe(7);
    await engine.select({ base: 'suggested', toggled: [] });
    expect((await engine.changes(0, 1))[0]?.row).toBe(5);
  });

  // Catches: a workbook of problems that can't be imported again once it is put right.
  it('writes the rows with problems so that they can be imported again', async () => {
    const { engine, sheet } = await planned({ path: SAMPLE });
    const path = join(folder, 'problems.xlsx');
    expect(await engine.writeProblems(path)).toBe(26);
    const again = await planned({ path });
    expect(again.sheet.headingRow).toBe(1);
    expect(again.plan).toMatchObject({ rows: 26, error: 26, columnsLeftOut: ['Problem', 'Row'] });
    expect(again.sheet.columns.slice(0, 15).map(({ heading }) => heading)).toEqual(
      sheet.columns.map(({ heading }) => heading),
    );
    const problems = again.sheet.columns.find(({ heading }) => heading === 'Problem');
    expect(problems?.samples[0]).toBe('Told on: There is no 31 February 2024');
    const reasons = async (of: typeof engine) => (await of.planRows('error', 0, 50)).rows.map(({ reason }) => reason);
    expect(await reasons(again.engine)).toEqual(await reasons(engine));
  });
});
