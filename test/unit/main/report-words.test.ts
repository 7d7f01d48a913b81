import { readTask, WrongUsage } from '@electron/main/headless/arguments';
import { describe, expect, it } from 'vitest';

const read = (line: string) => readTask(['report', ...line.split(' ').filter(Boolean)]).task;
const standard = {
  name: 'report',
  scope: { of: 'all' },
  closed: false,
  from: null,
  to: null,
  list: null,
  edition: null,
  since: null,
  out: 'r.pdf',
  each: false,
};

// Breaks when a report is made about others than the words say, or a word that means nothing for it passes unsaid.
describe('the words of task report', () => {
  it.each<[string, object]>([
    ['--practice TP1F9', { what: 'practice-status', scope: { of: 'practices', codes: ['TP1F9'] } }],
    ['--what practice-status --practice TP1F9,A1B2C', { scope: { of: 'practices', codes: ['TP1F9', 'A1B2C'] } }],
    ['--what practice-status --icb qjk --closed', { scope: { of: 'icb', code: 'QJK' }, closed: true }],
    ['--what contractor-summary --contractor Gale', { scope: { of: 'contractor', codeOrName: 'Gale' } }],
    ['--what mfa-status --all', { what: 'mfa-status' }],
    ['--what applications', { what: 'applications' }],
    ['--what data-quality', { what: 'data-quality' }],
    ['--what notifications --from 2026-01-01 --to 2026-01-31', { from: '2026-01-01', to: '2026-01-31' }],
    ['--what edition --list Devon --edition 3 --since 2', { list: 'Devon', edition: 3, since: 2 }],
  ])('%s', (line, task) => {
    expect(read(`${line} --out r.pdf`)).toEqual({ ...standard, ...{ what: line.split(' ')[1] }, ...task });
  });

  it('one file for each practice goes into a folder', () => {
    const task = { ...standard, what: 'practice-status', out: 'reports', each: true };
    expect(read('--what practice-status --all --out reports --each')).toEqual(task);
  });

  it.each([
    ['--out r.pdf', /--practice is missing/],
    ['--icb QJK --out r.pdf', /--practice is missing/],
    ['--what all --out r.pdf', /--what takes practice-status or contractor-summary/],
    ['--what mfa-status', /--out is missing/],
    ['--what mfa-status --out r.xlsx', /--out must end in \.pdf/],
    ['--practice TP1F9 --all --out r.pdf', /Only one of --practice and --all/],
    ['--what data-quality --icb A --contractor B --out r.pdf', /Only one of --icb and --contractor/],
    ['--practice , --out r.pdf', /--practice is missing/],
    ['--what mfa-status --closed --out r.pdf', /--closed is only for practice-status, not for mfa-status/],
    ['--what mfa-status --each --out r', /--each is only for practice-status/],
    ['--what edition --all --out r.pdf', /--all is only for practice-status, .*, not for edition/],
    ['--what data-quality --from 2026-01-01 --out r.pdf', /--from is only for notifications/],
    ['--what notifications --from 2026-02-30 --out r.pdf', /--from takes a day/],
    ['--what notifications --from 2026-02-02 --to 2026-02-01 --out r.pdf', /--from is after --to/],
    ['--what edition --edition 0 --out r.pdf', /--edition takes a number from 1/],
    ['--practice TP1F9 --since 1 --out r.pdf', /--since is only for edition/],
  ])('%s', (line, message) => {
    const reading = () => read(line);
    expect(reading).toThrow(WrongUsage);
    expect(reading).toThrow(message);
  });
});
