// Would catch: a file of some kind that its own import takes for a change, an export that says nothing of itself, and a
// template that can't be filled in with what the import takes.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AS_AT_EXACT, KIND } from '@shared/domain/exports/about-export';
import { importKinds } from '@shared/domain/imports/kinds';
import type { ImportKindId } from '@shared/domain/imports/kinds/declare';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { importWholeFile } from '../../../electron/services/imports/import-whole-file';
import type { Workspace } from '../../../electron/services/workspace';
import { contractor, practice, recipient } from '../../support/forms';
import { notification } from '../../support/notifications';
import { person } from '../../support/people';
import { scratchFolder } from '../../support/scratch';
import { SAMPLE, scratchWorkspace } from '../../support/workspace';

/** The sample register, and records with what programs on the way like to change. */
async function filled(): Promise<Workspace> {
  const workspace = await scratchWorkspace();
  await importWholeFile(workspace.imports, SAMPLE);
  const { practices, contractors, recipients } = workspace;
  const none = { mailboxKind: 'none', mailboxAddress: '', toldOn: '' } as const;
  const odd = [
    { name: '=HYPERLINK("http://example.invalid")', town: "'=1+1", notes: '-1 is text,\n"quoted"; and more' },
    { name: "'tis", address1: '00123', town: 'TRUE', county: '1/2', notes: 'n/a' },
    { name: 'Ünïcödé ✓', address1: '-', address2: 'tbc', county: 'n/a', notes: 'note '.repeat(790).trim() },
    { name: '1E5', phone: '+353 1 234 5678', postcode: 'TR1', notes: '=a\n+b\n@c\n-d' },
    { status: 'notice', noticeGivenOn: '2025-01-31', closedOn: '2025-04-30' } as const,
  ];
  for (const [n, facts] of odd.entries())
    await practices.save(null, practice({ odsCode: `TP0A${n}`, ...none, ...facts }));
  await contractors.save(
    null,
    contractor({ name: "=O'Neil & Co", tradingNames: '-One\n=Two', notes: 'n/a', declaredPractices: '' }),
  );
  await contractors.save(
    null,
    contractor({ name: '@Home Optics', hqOdsCode: '', contractNumber: '', contacts: [], egressStatus: 'requested' }),
  );
  await recipients.save(null, recipient({ name: '+Plus', reason: '"quoted"; and,\ttabs', notes: 'n/a\ntbc' }));
  await recipients.save(null, recipient({ name: 'n/a', address: "o'neil@loc.example", icbCode: '', onList: 'no' }));
  await workspace.notifications.save(null, notification({ subject: '=1+1', note: 'n/a\n-b', outcome: "'tis" }));
  await workspace.notifications.save(null, notification({ subject: '', senderName: '@Home', kind: 'other' }));
  const { id, version } = await workspace.people.save(null, person({ fullName: "=O'Neil" }), null);
  await workspace.people.save(null, person({ fullName: 'n/a', nhsAddress: 'n.a@nhs.net', accountCreatedOn: '' }), null);
  const told = { happenedOn: '', asAt: '2026-10-01', method: '@phone', source: 'nas', words: '=1+1' } as const;
  await workspace.mfa.record([{ id, version }], { kind: 'registered', ...told });
  return workspace;
}

async function planned({ imports }: Workspace, file: string, kind: ImportKindId | null) {
  const { sessionId, suggestedSheet, asAt } = await imports.open({ path: file });
  const found = await imports.readSheet(sessionId, { sheet: suggestedSheet, kind, headingRow: null });
  const { sheet, headingRow } = found;
  const columns = found.columns.map(({ index, field }) => ({ index, field }));
  const wishes = { choices: {}, clearEmpty: true, asAt };
  const request = { sheet, kind: found.kind, headingRow: headingRow ?? 0, columns, ...wishes };
  return { kind: found.kind, asAt, summary: await imports.plan(sessionId, request) };
}

describe('every kind', () => {
  it.each(['xlsx', 'csv'])('as .%s is recognised and comes back without a change', async (format) => {
    const workspace = await filled();
    const folder = await scratchFolder();
    for (const { id } of importKinds) {
      const file = path.join(folder, `${id}.${format}`);
      const rows = await workspace.exports.kind(id, file);
      expect(rows, id).toBeGreaterThan(1);
      const { kind, asAt, summary } = await planned(workspace, file, null);
      expect(kind).toBe(id);
      expect(asAt !== null, 'a workbook says when it was made').toBe(format === 'xlsx');
      const none = { add: 0, update: 0, conflict: 0, error: 0, skip: 0, missing: 0, columnsLeftOut: [] };
      expect(summary, id).toMatchObject({ rows, unchanged: rows, ...none });
    }
  });

  it('says in “About” what it is, when it was made and how many rows it has', async () => {
    const workspace = await scratchWorkspace();
    await workspace.practices.save(null, practice());
    const folder = await scratchFolder();
    for (const { id, label } of importKinds.filter(({ record }) => record === 'practice' || record === 'contractor')) {
      const file = path.join(folder, `${id}.xlsx`);
      const before = new Date().toISOString();
      await workspace.exports.kind(id, file);
      const book = read(await readFile(file));
      const about = new Map(utils.sheet_to_json<[string, string]>(book.Sheets.About ?? {}, { header: 1 }));
      expect(about.get('Contents')).toBe(label);
      expect(about.get(KIND)).toBe(id);
      expect(about.get('Rows')).toBe('1');
      const exact = about.get(AS_AT_EXACT) ?? '';
      expect(exact >= before && exact <= new Date().toISOString(), exact).toBe(true);
    }
  });

  it('has real dates, and phones and codes as text in national form', async () => {
    const workspace = await scratchWorkspace();
    await workspace.practices.save(null, practice({ odsCode: '001', phone: '01632 960001' }));
    const file = path.join(await scratchFolder(), 'register.xlsx');
    await workspace.exports.kind('register', file);
    const sheet = read(await readFile(file), { cellNF: true }).Sheets.Practices ?? {};
    const [headings = []] = utils.sheet_to_json<string[]>(sheet, { header: 1 });
    const cell = (heading: string) => sheet[utils.encode_cell({ r: 1, c: headings.indexOf(heading) })];
    expect(cell('ODS code')).toMatchObject({ t: 's', v: '001', z: '@' });
    expect(cell('Phone')).toMatchObject({ t: 's', v: '01632 960001', z: '@' });
    expect(cell('ICB')).toMatchObject({ v: 'NHS Cornwall and the Isles of Scilly ICB' });
    expect(cell('Told on')).toMatchObject({ t: 'n', w: '12/03/2025', z: 'dd/mm/yyyy' });
    expect(cell('On the distribution list')).toMatchObject({ v: 'Yes' });
  });
});

describe('the blank template', () => {
  it.each(importKinds.map(({ id }) => id))('of %s says that it has no rows, and takes its own examples', async (id) => {
    const workspace = await scratchWorkspace();
    // A linked user’s example is linked with a practice, which has to be there.
    if (id === 'linked-users') await workspace.practices.save(null, practice({ odsCode: 'TP1F9' }));
    const file = path.join(await scratchFolder(), 'template.xlsx');
    await workspace.exports.template(id, file);
    await expect(planned(workspace, file, null)).rejects.toThrow(
      /^The sheet “.+” has no rows below its headings, so there is nothing to import\. Fill in/,
    );

    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    const [sheet] = book.worksheets;
    const guide = book.getWorksheet('How to fill in');
    if (!sheet || !guide) throw new Error('A sheet is missing');
    const examples = new Map<string, string>();
    guide.eachRow((row) => examples.set(row.getCell(1).text, row.getCell(3).text));
    sheet.getRow(1).eachCell((heading, column) => {
      const example = examples.get(heading.text) ?? '';
      expect(example, heading.text).not.toBe('');
      expect(JSON.stringify(heading.note), heading.text).toContain(`Example: ${example}`);
      sheet.getCell(2, column).value = example;
    });
    await book.xlsx.writeFile(file);
    const { kind, summary } = await planned(workspace, file, null);
    expect(kind, 'the template says which kind it is').toBe(id);
    expect(summary).toMatchObject({ rows: 1, columnsLeftOut: [] });
    // The official file's headquarters belong to no contractor of an empty register.
    if (id !== 'ods-sites') expect(summary.error).toBe(0);
  });

  it('has a drop-down of each closed list; a long one stands on a sheet that isn’t shown', async () => {
    const workspace = await scratchWorkspace();
    const file = path.join(await scratchFolder(), 'template.xlsx');
    await workspace.exports.template('register', file);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    const sheet = book.getWorksheet('Practices');
    const lists = book.getWorksheet('Lists');
    if (!sheet || !lists) throw new Error('A sheet is missing');
    const ruleOf = (heading: string) => {
      let found: ExcelJS.DataValidation | undefined;
      sheet.getRow(1).eachCell((cell, column) => {
        if (cell.text === heading) found = sheet.getCell(2, column).dataValidation;
      });
      return found;
    };
    expect(lists.state).toBe('veryHidden');
    expect(ruleOf('Status')).toMatchObject({ type: 'list', formulae: ['"Open,Under notice,Closed"'] });
    expect(ruleOf('ICB')).toMatchObject({ type: 'list', formulae: ['Lists!$A$2:$A$8'] });
    expect(lists.getCell('A4').text).toMatch(/^NHS .+ ICB$/);
    expect(ruleOf('Told on')).toMatchObject({ type: 'date', operator: 'between' });
    expect(ruleOf('Practice name')).toMatchObject({ type: 'textLength', formulae: [200] });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.getColumn(1).numFmt).toBe('@');
  });
});
