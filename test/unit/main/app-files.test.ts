import { join, sep } from 'node:path';
import { resolveAppFile } from '@electron/main/app-files';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const folder = join(sep, 'app', 'out', 'renderer');

describe('what app:// serves', () => {
  it.each([
    ['app://console/', 'index.html', 'text/html; charset=utf-8'],
    ['app://console/print.html#/practice-status/x?token=y', 'print.html', 'text/html; charset=utf-8'],
    ['app://console/assets/index-a1.js?v=2', join('assets', 'index-a1.js'), 'text/javascript; charset=utf-8'],
    ['app://console/assets/a%20b.css', join('assets', 'a b.css'), 'text/css; charset=utf-8'],
    // The parser of addresses takes these dots away before we see them: still inside.
    ['app://console/assets/../index.html', 'index.html', 'text/html; charset=utf-8'],
    ['app://console/../../index.html', 'index.html', 'text/html; charset=utf-8'],
  ])('%s', (address, file, contentType) => {
    expect(resolveAppFile(address, folder)).toEqual({ file: join(folder, file), contentType });
  });

  // Each of these read a file outside the folder, or hid what it meant, in one well-known app or another.
  it.each([
    ['app://console/..%2f..%2fpackage.json', 403],
    ['app://console/%2e%2e%2fmain/index.js', 403],
    ['app://console/..%5c..%5cpackage.json', 403],
    ['app://console/assets\\..\\..\\main\\index.js', 403],
    ['app://console/%00index.html', 403],
    ['app://console/index.html%00.js', 403],
    ['app://console/C:/Windows/win.ini', 403],
    ['app://console/c%3A/Windows/win.ini', 403],
    ['app://console/%', 403],
    ['app://console.evil/index.html', 403],
    ['app://other/index.html', 403],
    ['app://user@console/index.html', 403],
    ['app://console:1/index.html', 403],
    ['file:///etc/passwd', 403],
    ['not an address', 403],
    ['app://console/index.js.map', 404],
    ['app://console/assets', 404],
    ['app://console/secret.db', 404],
    ['app://console/x.constructor', 404],
  ])('%s is refused', (address, refused) => {
    expect(resolveAppFile(address, folder)).toEqual({ refused });
  });

  it('never leaves the folder, whatever the path', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '\\', '/', '%00', 'C:', 'a.js'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const found = resolveAppFile(`app://console/${pieces.join('/')}`, folder);
        if ('file' in found) expect(found.file.startsWith(folder + sep)).toBe(true);
      }),
    );
  });
});
