import { answerFileOf, readTask, WrongUsage } from '@electron/main/headless/arguments';
import { describe, expect, it } from 'vitest';

const words = (line: string) => line.split(' ').filter(Boolean);

describe('words of a task', () => {
  it.each([
    ['import --file f.xlsx', { name: 'import', file: 'f.xlsx', sheet: null, kind: null, commit: false }],
    ['import --file=f --sheet S --commit', { name: 'import', file: 'f', sheet: 'S', kind: null, commit: true }],
    ['import --file f --kind ods-sites', { name: 'import', file: 'f', sheet: null, kind: 'ods-sites', commit: false }],
    ['undo --batch b1', { name: 'undo', batch: 'b1' }],
    ['intake --file m.msg', { name: 'intake', file: 'm.msg', commit: false }],
    ['intake --file m.msg --commit', { name: 'intake', file: 'm.msg', commit: true }],
    ['list', { name: 'list', list: null, edition: null, format: null, out: null }],
    [
      'list --list Devon --edition 12 --format csv --out d.csv',
      { name: 'list', list: 'Devon', edition: 12, format: 'csv', out: 'd.csv' },
    ],
    ['publish', { name: 'publish', list: null, reason: 'Published by a task' }],
    ['publish --list Devon --reason May', { name: 'publish', list: 'Devon', reason: 'May' }],
    ['diff --from 3', { name: 'diff', list: null, from: 3, to: null }],
    ['diff --from 3 --to 12 --list Devon', { name: 'diff', list: 'Devon', from: 3, to: 12 }],
    ['export --what practices --out P.XLSX', { name: 'export', what: 'practices', out: 'P.XLSX' }],
    ['export --what ods-sites --out o.csv', { name: 'export', what: 'ods-sites', out: 'o.csv' }],
    ['template --kind contractors --out t.xlsx', { name: 'template', kind: 'contractors', out: 't.xlsx' }],
    ['application --practice tp1f9', { name: 'application', practice: 'tp1f9' }],
    ['history --practice TP1F9', { name: 'history', practice: 'TP1F9' }],
    ['mfa', { name: 'mfa', at: null }],
    ['mfa --at 2024-02-29', { name: 'mfa', at: '2024-02-29' }],
  ])('%s', (line, task) => {
    expect(readTask(words(line)).task).toEqual(task);
  });

  it('reads database, folder and answer anywhere', () => {
    const { common } = readTask(words('list --answer a.json --database d.db --user-data u'));
    expect(common).toEqual({ answer: 'a.json', database: 'd.db', userData: 'u' });
  });

  // A misspelt --commit that passed would plan where the person wanted to import, or the other way round.
  it.each([
    ['', /Say which task/],
    ['constructor', /no task “constructor”/],
    ['import', /--file is missing/],
    ['intake --commit', /--file is missing/],
    ['import --file', /value is missing/],
    ['import --file f --comit', /no option --comit/],
    ['import --file f --commit=yes', /./],
    ['import f.xlsx', /a word too many/],
    ['import --file f --kind users', /--kind takes register or contractors or recipients or ods-sites/],
    ['import --file f --kind=', /--kind takes register/],
    ['undo', /--batch is missing/],
    ['export --what all --out x.csv', /--what takes practices or distribution-list or register or contractors/],
    ['template --out t.xlsx', /--kind is missing/],
    ['template --kind practices --out t.xlsx', /--kind takes register or contractors/],
    ['template --kind register --out t.csv', /--out must end in \.xlsx/],
    ['export --what practices --out x.pdf', /must end in \.xlsx or \.csv/],
    ['report --practice TP1 --out x.xlsx', /must end in \.pdf/],
    ['application', /--practice is missing/],
    ['application --practice TP1 --out x.pdf', /no option --out/],
    ['history', /--practice is missing/],
    ['mfa --at 2023-02-29', /--at takes a day as YYYY-MM-DD, not “2023-02-29”/],
    ['mfa --at=', /--at takes a day/],
    ['mfa --at 01/02/2024', /--at takes a day/],
    ['list --file f', /no option --file/],
    ['list --edition 0', /--edition takes a number from 1, not “0”/],
    ['list --edition=', /--edition takes a number/],
    ['list --format xlsx', /--format takes outlook or csv or json, not “xlsx”/],
    ['list --out list.csv', /--out needs --format/],
    ['publish --reson May', /no option --reson/],
    ['diff', /--from is missing/],
    ['diff --from 1 --to now', /--to takes a number from 1, not “now”/],
    ['diff --from 1.5', /--from takes a number/],
  ])('refuses “%s” and says how it is used', (line, message) => {
    const read = () => readTask(words(line));
    expect(read).toThrow(WrongUsage);
    expect(read).toThrow(message);
    expect(read).toThrow(/Use: task /);
  });

  it('finds the answer file even among words that make no sense', () => {
    expect(answerFileOf(words('nonsense --answer a.json'))).toBe('a.json');
    expect(answerFileOf(words('--answer=a.json --what'))).toBe('a.json');
    expect(answerFileOf(words('list --answer'))).toBeNull();
    expect(answerFileOf(words('list'))).toBeNull();
  });
});
