import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { importWholeFile, prepareImport } from '../../../electron/services/imports/import-whole-file';
import { practice } from '../../support/forms';
import { scratchFolder } from '../../support/scratch';
import { SAMPLE, scratchWorkspace } from '../../support/workspace';

describe('exporting practices', () => {
  it.each(['xlsx', 'csv'])(
    'as .%s comes back in unchanged (an export that loses or alters a fact is a trap)',
    async (format) => {
      const workspace = await scratchWorkspace();
      await importWholeFile(workspace.imports, SAMPLE);
      await workspace.practices.save(
        null,
        practice({
          odsCode: 'TP0AA',
          name: '=HYPERLINK("http://example.invalid")',
          notes: '-1 is text,\n"quoted"; and more',
          mailboxKind: 'none',
          mailboxAddress: '',
          toldOn: '',
          status: 'closed',
          closedOn: '2026-01-31',
        }),
      );
      await workspace.practices.save(
        null,
        practice({
          odsCode: 'A1B2C',
          mailboxAddress: 'optometry.a1b2c@nhs.net',
          mailboxStatus: 'requested',
          aliases: 'optometry.tp0aa@nhs.net\nold.store@nhs.net',
          predecessorCode: 'TP0AA',
          successorCode: 'A1B3C',
          openedOn: '2019-04-01',
          status: 'notice',
          noticeGivenOn: '2026-02-28',
          dispensingOnly: 'yes',
        }),
      );
      await workspace.practices.save(
        null,
        practice({ odsCode: 'A1B4C', mailboxKind: 'egress', mailboxAddress: '', toldOn: '', dispensingOnly: 'no' }),
      );
      const out = path.join(await scratchFolder(), `practices.${format}`);
      const rows = await workspace.exports.practices(out, null);
      const { summary } = await prepareImport(workspace.imports, out, null);
      expect(summary).toMatchObject({ rows, add: 0, update: 0, conflict: 0, error: 0, unchanged: rows });
      expect(summary.columnsLeftOut, 'every column of an export has its field').toEqual([]);
    },
  );

  it('writes the practices of the view in the order of the view, and only those', async () => {
    const workspace = await scratchWorkspace();
    const none = { mailboxKind: 'none', mailboxAddress: '', toldOn: '' } as const;
    for (const odsCode of ['TP1AA', 'TP2AA', 'TP3AA'])
      await workspace.practices.save(null, practice({ odsCode, ...none }));
    const ids = new Map((await workspace.practices.list()).map((row) => [row.odsCode, row.id]));
    const out = path.join(await scratchFolder(), 'view.xlsx');
    await workspace.exports.practices(out, [ids.get('TP3AA') ?? '', ids.get('TP1AA') ?? '']);
    const book = read(await readFile(out));
    const rows = utils.sheet_to_json<Record<string, unknown>>(book.Sheets.Practices ?? {});
    expect(rows.map((row) => row['ODS code'])).toEqual(['TP3AA', 'TP1AA']);
    expect(book.SheetNames).toEqual(['Practices', 'About']);
  });
});

describe('exporting the distribution list', () => {
  it('as .csv has a byte order mark, CRLF, and no cell that a spreadsheet would run', async () => {
    const workspace = await scratchWorkspace();
    await workspace.practices.save(null, practice({ name: '=cmd|calc' }));
    const out = path.join(await scratchFolder(), 'list.csv');
    expect(await workspace.exports.distributionList(out)).toBe(1);
    const text = await readFile(out, 'utf8');
    expect(text.startsWith('\uFEFFName,E-mail address,ODS code')).toBe(true);
    expect(text.split('\r\n')[1]).toMatch(/^"'=cmd\|calc",optometry\.tp1f9@nhs\.net,TP1F9,/);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});
