import { safeDetail } from '@electron/ipc/safe-detail';
import { describe, expect, it } from 'vitest';

describe('what is logged of an error', () => {
  it('holds neither the message nor the folders of the machine', () => {
    const error = Object.assign(new TypeError('Jane Doe <jane@example.org> is wrong'), { code: 'SQLITE_BUSY' });
    error.stack = [
      'TypeError: Jane Doe <jane@example.org> is wrong',
      '    at jane@example.org in the second line of a message',
      '    at PracticesService.save (C:\\Users\\Jane Doe\\AppData\\app\\out\\main\\index.js:10:5)',
      '    at async file:///home/jane/app/out/main/chunks/x.js:3:1',
    ].join('\n');
    expect(safeDetail(error)).toBe('TypeError SQLITE_BUSY at PracticesService.save index.js:10:5 < x.js:3:1');
  });

  it('says something even of what is no error', () => {
    expect(safeDetail('jane@example.org')).toBe('not an Error but string');
    expect(safeDetail(null)).toBe('not an Error but null');
  });

  it('follows the cause, which is where the fault is', () => {
    const error = new Error('outer', { cause: Object.assign(new Error('inner'), { code: 'ENOENT' }) });
    error.stack = '';
    expect(safeDetail(error)).toMatch(/^Error; caused by Error ENOENT at /);
  });
});
