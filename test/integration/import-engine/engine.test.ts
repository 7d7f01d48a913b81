import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createImportEngine } from '@electron/worker/import-engine';
import { writeWorkbook } from '@electron/worker/workbook';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basis, csv, planned } from './support';

const HEADINGS = 'ODS code,Practice name,Contractor,Town';

describe('the import engine', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cchub-engine-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  // Catches: the reader's own errors reaching the page as "something went wrong".
  it.each([
    ['test/fixtures/register.xls', 'file-not-readable'],
    ['test/fixtures/linked-users.ods', 'file-not-readable'],
    ['no-such-file.xlsx', 'file-not-readable'],
  ])('refuses %s with a sentence', async (path, code) => {
    const failure = await createImportEngine()
      .open({ path })
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'AppError', code });
    expect((failure as Error).message).toMatch(/\w+.*\./);
  });

  // Catches: a first data row taken for headings, or a heading row that a person chose being ignored.
  it('says when no row looks like headings, and takes the one that is chosen', async () => {
    const engine = createImportEngine();
    const { suggestedSheet } = await engine.open(csv('A,B,C', 'TP1F9,Penrose,Jo Yeo', 'A1B2C,Lanyon,Al Yeo'));
    const found = await engine.readSheet({ sheet: suggestedSheet, kind: 'register', headingRow: null });
    expect(found).toMatchObject({ headingRow: null, columns: [], rowCount: 3 });
    expect(found.preview[1]).toEqual({ row: 2, cells: ['TP1F9', 'Penrose', 'Jo Yeo'] });
    const chosen = await engine.readSheet({ sheet: suggestedSheet, kind: 'register', headingRow: 1 });
    expect(chosen).toMatchObject({ headingRow: 1, rowCount: 2 });
    expect(chosen.columns.map(({ heading, field }) => [heading, field])).toEqual([
      ['A', null],
      ['B', null],
      ['C', null],
    ]);
  });

  it('refuses two columns for one field, and a plan without codes', async () => {
    const engine = createImportEngine();
    const { suggestedSheet } = await engine.open(csv(HEADINGS, 'TP1F9,Penrose,Jo Yeo,Truro'));
    await engine.readSheet({ sheet: suggestedSheet, kind: 'register', headingRow: null });
    const columns = [0, 1].map((index) => ({ index, field: 'odsCode' as const }));
    await expect(engine.startPlan(basis(columns))).rejects.toMatchObject({
      code: 'invalid-input',
      fields: { 'column.0': expect.any(String), 'column.1': expect.any(String) },
    });
    await expect(engine.startPlan(basis([{ index: 1, field: 'town' }]))).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  // Catches: values of a column that nobody matched, lost without being said.
  it('names the columns that are left out, also one without a heading', async () => {
    const { plan } = await planned(csv(`${HEADINGS},Our colour,,`, 'TP1F9,Penrose,Jo Yeo,Truro,blue,something,'));
    expect(plan.columnsLeftOut).toEqual(['Our colour', 'Column 6 (no heading)']);
    expect(plan).toMatchObject({ rows: 1, add: 1 });
  });

  it('shows old and new value of an update', async () => {
    const existing = [
      {
        id: 'p1',
        version: 3,
        updatedAt: '',
        values: { odsCode: 'TP1F9', practiceName: 'Penrose', contractorName: 'Jo Yeo', town: 'Bath' },
      },
    ];
    const { engine, plan } = await planned(csv(HEADINGS, 'TP1F9,Penrose,,Truro'), existing);
    expect(plan).toMatchObject({ add: 0, update: 1 });
    const { rows } = await engine.planRows('update', 0, 10);
    expect(rows[0]?.cells).toMatchObject({ town: { old: 'Bath', new: 'Truro' }, contractorName: { new: 'Jo Yeo' } });
    expect(rows[0]?.cells.contractorName).not.toHaveProperty('old');
    expect(await engine.changes(0, 10)).toEqual([
      { row: 2, action: 'update', key: 'TP1F9', target: { id: 'p1', version: 3 }, values: { town: 'Truro' } },
    ]);
  });

  // Catches: a hidden sheet, or the first one, suggested in place of the register.
  it('suggests the sheet that looks most like a register', async () => {
    const path = join(folder, 'sheets.xlsx');
    const text = (header: string) => ({ header, key: header, type: 'text' as const });
    await writeWorkbook({
      path,
      sheets: [
        { name: 'Contacts', columns: [text('Town'), text('Notes')], rows: [{ Town: 'Bath', Notes: 'a' }] },
        { name: 'Register', columns: HEADINGS.split(',').map(text), rows: [{ 'ODS code': 'TP1F9' }] },
        { name: 'Colours', columns: [text('Colour')], rows: [{ Colour: 'blue' }] },
      ],
    });
    const { suggestedSheet, sheets } = await createImportEngine().open({ path });
    expect(sheets.map(({ name }) => name)).toEqual(['Contacts', 'Register', 'Colours']);
    expect(suggestedSheet).toBe('Register');
  });

  it('keeps formulas as text on the way to the file of problems', async () => {
    const { engine } = await planned(csv(`${HEADINGS},Notes`, `,Penrose,Jo Yeo,Truro,"'=1+1"`));
    const path = join(folder, 'formulas.xlsx');
    expect(await engine.writeProblems(path)).toBe(1);
    const again = await planned({ path });
    expect(again.sheet.columns.find(({ heading }) => heading === 'Notes')?.samples).toEqual(['=1+1']);
  });

  it('says where a file could not be saved', async () => {
    const { engine } = await planned(csv(HEADINGS, ',Penrose,Jo Yeo,Truro'));
    await expect(engine.writeProblems(join(folder, 'missing', 'x.xlsx'))).rejects.toMatchObject({
      code: 'file-not-writable',
    });
  });

  it('refuses steps that come too early', async () => {
    const engine = createImportEngine();
    await expect(engine.readSheet({ sheet: 'Sheet1', kind: 'register', headingRow: null })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(engine.finishPlan()).rejects.toMatchObject({ code: 'not-found' });
    await expect(engine.planRows('all', 0, 10)).rejects.toMatchObject({ code: 'not-found' });
  });
});
