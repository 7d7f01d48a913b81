import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createImportEngine } from '@electron/worker/import-engine';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../../support/scratch';
import { basis, context, csv, planned } from './support';

const HEADINGS = 'ODS code,Practice name,Contractor,Town,Shared mailbox,Date told,On DL?';
const PENROSE = 'TP1F9,Penrose Opticians,Amy Penrose Ltd,Truro,optometry.tp1f9@nhs.net,13/12/2025,Y';
const WRONG = 'TPNKZ,Gale Eyecare,George Gale,Stroud,optometry.tpnkz@nhs.net,31/02/2026,N';

async function rowOf(engine: Awaited<ReturnType<typeof planned>>['engine'], number: number) {
  const { rows } = await engine.planRows('all', 0, 100);
  const row = rows.find((each) => each.row === number);
  if (!row) throw new Error(`No row ${number}`);
  return row;
}

describe('correcting a cell in the preview', () => {
  // Catches: a correction that bypasses the field's own rule, or a plan that isn't made anew.
  it('is read like a cell of the file, and the plan follows', async () => {
    const { engine, plan } = await planned(csv(HEADINGS, PENROSE, WRONG));
    expect(plan).toMatchObject({ add: 1, error: 1, corrected: 0 });
    expect((await rowOf(engine, 3)).cells.toldOn).toMatchObject({ index: 5, raw: '31/02/2026', corrected: false });
    const still = await engine.correct({ row: 3, index: 5, text: '30/02/2026' });
    expect(still).toMatchObject({ add: 1, error: 1, corrected: 1 });
    expect(await engine.correct({ row: 3, index: 5, text: '28/02/2026' })).toMatchObject({ add: 2, error: 0 });
    expect((await rowOf(engine, 3)).cells.toldOn).toMatchObject({
      new: '28 February 2026',
      raw: '28/02/2026',
      corrected: true,
    });
  });

  // Catches: a correction that can't be taken back, or one that counts though the file says the same.
  it('is taken back by null, and by the text that the file has', async () => {
    const { engine } = await planned(csv(HEADINGS, PENROSE, WRONG));
    await engine.correct({ row: 3, index: 5, text: '' });
    expect(await engine.correct({ row: 3, index: 5, text: null })).toMatchObject({ error: 1, corrected: 0 });
    await engine.correct({ row: 3, index: 3, text: 'Nailsworth' });
    expect(await engine.correct({ row: 3, index: 3, text: 'Stroud' })).toMatchObject({ corrected: 0 });
  });

  // Catches: a row that vanishes from the count when its last cell is emptied.
  it('can empty a row, which then counts as blank and can be filled again', async () => {
    const { engine } = await planned(csv('ODS code,Practice name', 'TP1F9,'));
    expect(await engine.correct({ row: 2, index: 0, text: '' })).toMatchObject({ rows: 0, blankRows: 1 });
    expect(await engine.correct({ row: 2, index: 0, text: null })).toMatchObject({ rows: 1, blankRows: 0 });
  });

  // Catches: corrections lost on the way back to the columns, or kept for a sheet that is read another way.
  it('survives a new plan of the same sheet and heading row, and not another heading row', async () => {
    const { engine, sheet } = await planned(csv(HEADINGS, PENROSE, WRONG));
    await engine.correct({ row: 3, index: 5, text: '28/02/2026' });
    const columns = sheet.columns.map(({ index, field }) => ({ index, field }));
    const again = async (headingRow: number) => {
      await engine.readSheet({ sheet: sheet.sheet, kind: 'register', headingRow });
      await engine.startPlan(basis(columns));
      return engine.finishPlan();
    };
    expect(await again(1)).toMatchObject({ add: 2, corrected: 1 });
    expect(await again(2)).toMatchObject({ corrected: 0 });
    expect(await again(1)).toMatchObject({ add: 2, corrected: 1 });
  });

  // Catches: a correction of a cell that the page made up, kept and never shown.
  it.each([[{ row: 1, index: 0, text: 'x' }], [{ row: 9, index: 0, text: 'x' }], [{ row: 2, index: 7, text: 'x' }]])(
    'refuses a cell that the file doesn’t have: %o',
    async (correction) => {
      const { engine } = await planned(csv(HEADINGS, PENROSE));
      await expect(engine.correct(correction)).rejects.toMatchObject({ code: 'invalid-input' });
    },
  );

  // Catches: rows with problems saved without what the person already put right in them.
  it('goes into the rows that are saved for correcting', async () => {
    const { engine } = await planned(csv(HEADINGS, WRONG));
    await engine.correct({ row: 2, index: 3, text: 'Nailsworth' });
    const out = path.join(await scratchFolder(), 'problems.csv');
    expect(await engine.writeProblems(out)).toBe(1);
    const text = await readFile(out, 'utf8');
    expect(text).toContain('Nailsworth');
    expect(text).toContain('31/02/2026');
  });

  // Catches: an offer for one part of an address that would take the place of the whole.
  it('offers for an address in one cell the whole cell, put right', async () => {
    const lines = csv('ODS code,Practice name,Contractor,Full address', 'TP1F9,P,C,"1 Fore Street, Truro, TR1 2AO"');
    const { engine } = await planned(lines);
    const { postcode } = (await rowOf(engine, 2)).cells;
    expect(postcode).toMatchObject({ index: 3, raw: '1 Fore Street, Truro, TR1 2AO' });
    for (const { suggestion } of postcode?.problems ?? [])
      if (suggestion !== undefined) expect(suggestion).toContain('1 Fore Street, Truro');
  });
});

describe('a text file read another way', () => {
  const source = {
    name: 'register.csv',
    bytes: Buffer.from('ODS code;Practice name;Contractor\r\nTP1F9;Caf\xe9 Optics;A, B', 'latin1'),
  };

  // Catches: a dialect that is shown wrong, or a choice of the person that changes nothing.
  it('says how it was read, and is read as the person says', async () => {
    const engine = createImportEngine();
    expect((await engine.open(source)).dialect).toEqual({ delimiter: ';', encoding: 'windows-1252' });
    const anew = await engine.readText({ delimiter: ',', encoding: 'windows-1252' });
    expect(anew.dialect).toEqual({ delimiter: ',', encoding: 'windows-1252' });
    const { columns } = await engine.readSheet({ sheet: anew.suggestedSheet, kind: 'register', headingRow: 1 });
    expect(columns[0]?.heading).toBe('ODS code;Practice name;Contractor');
    await engine.readText({ delimiter: ';', encoding: 'windows-1252' });
    const back = await engine.readSheet({ sheet: anew.suggestedSheet, kind: 'register', headingRow: 1 });
    expect(back.columns.map(({ samples }) => samples[0])).toEqual(['TP1F9', 'Café Optics', 'A, B']);
  });

  // Catches: a session lost to an encoding that the file isn't in.
  it('stays open as it was when it can’t be read that way', async () => {
    const engine = createImportEngine();
    const { suggestedSheet } = await engine.open(source);
    await expect(engine.readText({ delimiter: ';', encoding: 'utf-8' })).rejects.toMatchObject({
      code: 'file-not-readable',
    });
    const { columns } = await engine.readSheet({ sheet: suggestedSheet, kind: 'register', headingRow: 1 });
    expect(columns).toHaveLength(3);
  });

  it('is no workbook', async () => {
    const { engine, file } = await planned({ path: 'resources/sample/register.xlsx' });
    expect(file.dialect).toBeNull();
    await expect(engine.readText({ delimiter: ';', encoding: 'utf-8' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});

describe('the values of a column of choices', () => {
  const rows = ['Y', '✓', '✓', 'perhaps', '', 'N'].map((mark, n) => `TP${n}F9,P${n},C,${mark}`);
  const columns = [
    { index: 0, field: 'odsCode' },
    { index: 1, field: 'practiceName' },
    { index: 2, field: 'contractorName' },
    { index: 3, field: 'onList' },
  ];

  // Catches: a mapping of values that shows other readings than those that are imported.
  it('are listed with the number of rows and what they are read as, the most frequent first', async () => {
    const { engine } = await planned(csv('ODS code,Practice name,Contractor,On DL?', ...rows));
    const [values, ...others] = await engine.values({ kind: 'register', columns, context });
    expect(others).toEqual([]);
    expect(values).toMatchObject({ field: 'onList', more: 0 });
    expect(values?.choices.map(({ value }) => value)).toContain('yes');
    expect(values?.texts.map(({ text, rows: count, value }) => [text, count, value])).toEqual([
      ['✓', 2, 'yes'],
      ['Y', 1, 'yes'],
      ['perhaps', 1, null],
      ['N', 1, 'no'],
    ]);
  });

  // Catches: a choice that the plan ignores.
  it('are read as the person chose', async () => {
    const { engine } = await planned(csv('ODS code,Practice name,Contractor,On DL?', ...rows));
    await engine.startPlan({ ...basis(columns), choices: { onList: { perhaps: 'yes' } } });
    await engine.finishPlan();
    expect((await engine.changes(3, 1))[0]?.values.onList).toBe('yes');
  });

  // Catches: a value that no record may hold, written because the page said so.
  it.each([[{ onList: { perhaps: 'maybe' } }], [{ town: { Truro: 'Bude' } }], [{ nothing: { a: 'b' } }]])(
    'refuse what the field can’t hold: %o',
    async (choices) => {
      const { engine } = await planned(csv('ODS code,Practice name,Contractor,On DL?', ...rows));
      await expect(engine.startPlan({ ...basis(columns), choices: choices as never })).rejects.toMatchObject({
        code: 'invalid-input',
      });
    },
  );
});
