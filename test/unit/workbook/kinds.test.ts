// Would catch: a file that isn't a workbook answered with a stack trace, with no rows, or with advice that doesn't help.
import { readFile } from 'node:fs/promises';
import { openWorkbook, WorkbookError } from '@electron/worker/workbook';
import { describe, expect, test } from 'vitest';
import { utils, write } from 'xlsx';
import { relationships, workbookParts } from '../../support/handmade-workbook';
import { makeZip } from '../../support/zip';

async function refusal(content: string | Uint8Array): Promise<{ code: string; message: string }> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const error = await openWorkbook({ bytes, name: 'register.xlsx' }).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(WorkbookError);
  const { code, message } = error as WorkbookError;
  expect(message).not.toMatch(/undefined|null|Error|\bat \w+ \(/);
  return { code, message };
}

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const compound = (stream: string) =>
  Buffer.concat([Buffer.from(OLE, 'latin1'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);
const zipOf = (...names: string[]) => makeZip(names.map((name) => ({ name, data: 'content' })));
const opendocument = (kind: string) =>
  makeZip([
    { name: 'mimetype', data: `application/vnd.oasis.opendocument.${kind}`, method: 0 },
    { name: 'content.xml', data: '<a/>' },
  ]);

describe('refused by name', () => {
  test.each<[what: string, content: string | Uint8Array, code: string, says: RegExp]>([
    ['empty file', '', 'file-empty', /empty/],
    ['blank lines', '\r\n \r\n', 'file-empty', /blank lines/],
    ['nothing between the commas', ',,,\r\n,,,\r\n', 'file-empty', /nothing in this file/],
    ['an empty sheet', makeZip(workbookParts('<row><c s="1"/></row>')), 'file-empty', /only sheet/],
    ['.xls', compound('Workbook'), 'old-excel', /old Excel file \(\.xls\).*Excel Workbook \(\.xlsx\)/],
    ['.xls of Excel 5', compound('Book'), 'old-excel', /\.xls/],
    ['.xls of Excel 2', '\x09\x00\x04\x00\x02\x00\x10\x00', 'old-excel', /\.xls/],
    [
      'Excel 2003 XML',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      'old-excel',
      /Excel 2003/,
    ],
    ['password', compound('EncryptedPackage'), 'password-protected', /password/],
    [
      'zip password',
      makeZip(workbookParts('').map((part) => ({ ...part, flags: 1 }))),
      'password-protected',
      /password/,
    ],
    ['Outlook message', compound('__properties_version1.0'), 'unsupported-type', /Outlook message/],
    ['.doc', compound('WordDocument'), 'unsupported-type', /Word document/],
    ['another compound file', compound('Something'), 'unsupported-type', /old Office file/],
    ['.ods', opendocument('spreadsheet'), 'opendocument', /OpenDocument spreadsheet \(\.ods\)/],
    ['.odt', opendocument('text'), 'unsupported-type', /OpenDocument/],
    ['.xlsb', zipOf('[Content_Types].xml', 'xl/workbook.bin'), 'excel-binary', /\.xlsb/],
    [
      '.docx',
      makeZip([
        { name: '_rels/.rels', data: relationships(['r', 'officeDocument', 'word/document.xml']) },
        { name: 'word/document.xml', data: '<a/>' },
      ]),
      'unsupported-type',
      /Word/,
    ],
    ['.pptx', zipOf('[Content_Types].xml', 'ppt/presentation.xml'), 'unsupported-type', /PowerPoint/],
    ['Numbers', zipOf('Index/Document.iwa'), 'unsupported-type', /Numbers/],
    ['zipped workbook', zipOf('register.xlsx'), 'unsupported-type', /zip file.*Extract All/],
    ['empty zip', makeZip([]), 'unsupported-type', /zip file/],
    ['PDF', '%PDF-1.7\n', 'unsupported-type', /PDF/],
    ['picture', '\x89PNG\r\n\x1a\n', 'unsupported-type', /picture/],
    ['web page', '\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>', 'unsupported-type', /web page/],
    ['web page with a DOCTYPE', '<!DOCTYPE html><html>', 'unsupported-type', /web page/],
    ['web page after a comment', '<?xml version="1.0"?><!-- saved --> <html>', 'unsupported-type', /web page/],
    ['comments without end', `<?xml version="1.0"?>${'<!---->'.repeat(280)}`, 'unsupported-type', /XML file/],
    ['JSON', '{\n  "a": 1\n}', 'unsupported-type', /JSON/],
    ['RTF', '{\\rtf1 text}', 'unsupported-type', /\.rtf/],
    ['database', 'SQLite format 3\0', 'unsupported-type', /database/],
    ['program', 'MZ\x90\0\x03', 'unsupported-type', /program/],
    ['binary', 'a,b\n\0\x01\x02', 'unsupported-type', /text file/],
  ])('%s', async (_, content, code, says) => {
    const answer = await refusal(content);
    expect(answer.code).toBe(code);
    expect(answer.message).toMatch(says);
  });

  test('a real .xls of Excel and a real .ods', async () => {
    expect((await refusal(await readFile('test/fixtures/register.xls'))).code).toBe('old-excel');
    expect((await refusal(await readFile('test/fixtures/linked-users.ods'))).code).toBe('opendocument');
  });

  test('.xls and .ods as SheetJS writes them', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['a', 1]]), 'Sheet');
    expect((await refusal(write(book, { type: 'buffer', bookType: 'biff8' }))).code).toBe('old-excel');
    expect((await refusal(write(book, { type: 'buffer', bookType: 'biff5' }))).code).toBe('old-excel');
    expect((await refusal(write(book, { type: 'buffer', bookType: 'biff2' }))).code).toBe('old-excel');
    expect((await refusal(write(book, { type: 'buffer', bookType: 'xlml' }))).code).toBe('old-excel');
    expect((await refusal(write(book, { type: 'buffer', bookType: 'ods' }))).code).toBe('opendocument');
    expect((await refusal(write(book, { type: 'buffer', bookType: 'xlsb' }))).code).toBe('excel-binary');
    expect((await refusal(write(book, { type: 'buffer', bookType: 'html' }))).message).toMatch(/web page/);
  });
});

describe('told by content, not by name', () => {
  test('a workbook called .csv, and a text file called .xlsx', async () => {
    const workbook = makeZip(workbookParts('<row><c><v>1</v></c></row>'));
    expect((await openWorkbook({ bytes: workbook, name: 'a.csv' })).format).toBe('xlsx');
    expect((await openWorkbook({ bytes: Buffer.from('a,b\n1,2'), name: 'a.xlsx' })).format).toBe('csv');
  });
});

describe('files', () => {
  test.each([
    ['missing', 'test/no-such-file.xlsx', 'file-missing', /"no-such-file.xlsx" is not there/],
    ['a folder', 'test/fixtures', 'file-unreadable', /folder/],
  ])('%s', async (_, path, code, message) => {
    const failure = openWorkbook({ path });
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toHaveProperty('code', code);
  });
});
