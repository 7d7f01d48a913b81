// Would catch: a layer rule that no longer bites, because a path, an alias or the parser changed under it.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const checkout = resolve(import.meta.dirname, '../..');
const rules: { forbidden: { name: string }[] } = createRequire(import.meta.url)(
  join(checkout, '.dependency-cruiser.cjs'),
);

// One bad line for every rule: the file it stands in, what it imports.
const bad: [rule: string, file: string, line: string][] = [
  ['renderer-imports-only-shared', 'renderer/src/a.tsx', "import type { X } from '@electron/services/y';"],
  ['renderer-knows-no-system', 'renderer/src/b.tsx', "import { ipcRenderer } from 'electron';"],
  ['renderer-knows-no-node', 'renderer/src/c.tsx', "import { readFile } from 'node:fs/promises';"],
  ['electron-never-imports-renderer', 'electron/main/a.ts', "import { x } from '@renderer/x';"],
  ['services-run-in-plain-node', 'electron/services/a.ts', "import { app } from 'electron';"],
  ['services-run-in-plain-node', 'electron/database/a.ts', "import type { App } from 'electron';"],
  ['services-know-no-shell', 'electron/services/b.ts', "import { x } from '../main/x';"],
  ['shared-is-pure', 'shared/a.ts', "import { join } from 'node:path';"],
  ['shared-is-pure', 'shared/b.ts', "import type { DataSource } from 'typeorm';"],
  ['shared-is-pure', 'shared/c.ts', "import { useState } from 'react';"],
  ['shared-is-pure', 'shared/d.ts', "export * from '@electron/services/y';"],
  ['preload-imports-only-channels', 'electron/preload/a.ts', "import { x } from '@shared/x';"],
  ['preload-imports-only-channels', 'electron/preload/b.ts', "import { z } from 'zod';"],
  ['channels-and-error-codes-stay-small', 'shared/ipc/channels.ts', "import { z } from 'zod';"],
  ['worker-knows-no-database', 'electron/worker/a.ts', "const { DataSource } = await import('typeorm');"],
  ['worker-knows-no-database', 'electron/worker/b.ts', "import { y } from '@electron/services/y';"],
  ['only-the-workbook-module-knows-exceljs', 'electron/worker/c.ts', "import ExcelJS from 'exceljs';"],
  ['only-the-workbook-module-knows-exceljs', 'electron/services/c.ts', "import type { Workbook } from 'exceljs';"],
  ['main-loads-no-workbook', 'electron/main/b.ts', "import { x } from '@electron/worker/workbook/x';"],
  ['no-dev-dependency-at-run-time', 'electron/main/c.ts', "import { x } from 'react';"],
  ['no-undeclared-package', 'electron/main/d.ts', "import { x } from 'stowaway';"],
  ['product-knows-no-tests', 'electron/main/e.ts', "import { x } from '../../test/x';"],
  ['nothing-unresolvable', 'electron/main/f.ts', "import { x } from './gone';"],
  ['no-circles', 'shared/circle-one.ts', "export { two } from './circle-two';"],
  ['no-orphans', 'shared/orphan.ts', 'export const alone = 1;'],
];

// Lines that no rule may object to.
const good: [file: string, line: string][] = [
  ['electron/main/good.ts', "import { app } from 'electron';"],
  ['electron/worker/good.ts', "import type { Y } from '@electron/services/y';"],
  ['electron/worker/workbook/x.ts', "import ExcelJS from 'exceljs';\nexport const x = ExcelJS;"],
  ['electron/services/good.ts', "import type { X } from '@electron/worker/workbook/x';"],
  ['electron/preload/good.ts', "import { contextBridge } from 'electron';\nimport { x } from '@shared/ipc/channels';"],
  ['renderer/src/good.tsx', "import { useState } from 'react';\nimport { x } from '@shared/x';"],
  ['shared/good.ts', "import { z } from 'zod';\nimport type { X } from './x';"],
  ['shared/type-circle-one.ts', "import type { Two } from './type-circle-two';\nexport type One = Two[];"],
];

const support: [file: string, content: string][] = [
  ['electron/main/x.ts', 'export const x = 1;'],
  ['electron/services/y.ts', 'export const y = 1;\nexport type Y = number;\nexport type X = number;'],
  ['renderer/src/x.ts', 'export const x = 1;'],
  ['shared/x.ts', 'export const x = 1;\nexport type X = number;'],
  ['shared/circle-two.ts', "import './circle-one';\nexport const two = 2;"],
  ['shared/type-circle-two.ts', "import type { One } from './type-circle-one';\nexport type Two = One[];"],
  ['test/x.ts', 'export const x = 1;'],
];

const dependencies = ['zod', 'typeorm', 'exceljs'];
const devDependencies = ['electron', 'react'];

interface Violation {
  rule: { name: string };
  from: string;
}

describe('layer rules', () => {
  const tree = mkdtempSync(join(tmpdir(), 'layers-'));
  let violations: Violation[];

  const write = (file: string, content: string) => {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), content);
  };

  beforeAll(() => {
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json'])
      copyFileSync(join(checkout, file), join(tree, file));
    const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
    const manifest = { name: 'bad', dependencies: versions(dependencies), devDependencies: versions(devDependencies) };
    write('package.json', JSON.stringify(manifest));
    for (const name of [...dependencies, ...devDependencies, 'stowaway']) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
      write(`node_modules/${name}/index.js`, '');
    }
    for (const [file, content] of support) write(file, content);
    for (const [, file, line] of bad) write(file, line);
    for (const [file, line] of good) write(file, line);

    const program = join(checkout, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
    const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', '.'];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8', maxBuffer: 2 ** 26 });
    if (!stdout) throw new Error(stderr);
    violations = JSON.parse(stdout).summary.violations;
  });

  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  test.each(bad)('%s bites in %s', (rule, file) => {
    expect(violations.filter(({ from }) => from === file).map(({ rule: broken }) => broken.name)).toContain(rule);
  });

  test.each(good)('nothing is wrong with %s', (file) => {
    const wrong = violations.filter(({ from, rule }) => from === file && rule.name !== 'no-orphans');
    expect(wrong).toEqual([]);
  });

  test('every rule has a bad example', () => {
    const proven = new Set(bad.map(([rule]) => rule));
    expect(rules.forbidden.map(({ name }) => name).filter((name) => !proven.has(name))).toEqual([]);
  });
});
