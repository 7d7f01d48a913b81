// Who may import whom. docs/architecture.md explains the rooms; test/unit/layers.test.ts proves that each rule bites.
// TypeScript 7 has no API for tools, so swc reads the sources; the path aliases come from tsconfig.json.

const packages = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const notTypes = { dependencyTypesNot: ['type-only'] };

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'renderer-imports-only-shared',
      'The page talks to the rest through IPC alone.',
      { path: '^renderer/' },
      { path: '^(electron|scripts|test|resources)/' },
    ),
    forbid(
      'renderer-knows-no-system',
      'The page is sandboxed: it has neither Node nor Electron nor a database.',
      { path: '^renderer/' },
      { path: packages('electron', 'electron-log', 'typeorm', 'sqlite3', 'pg', 'exceljs', 'yauzl') },
    ),
    forbid('renderer-knows-no-node', 'The page has no Node.', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
    forbid(
      'electron-never-imports-renderer',
      'The page can be replaced without touching what runs outside it.',
      { path: '^electron/' },
      { path: '^renderer/' },
    ),
    forbid(
      'services-run-in-plain-node',
      'Services, database and shared rules are tested without Electron.',
      { path: '^(electron/(services|database)|shared)/' },
      { path: packages('electron', 'electron-log') },
    ),
    forbid(
      'services-know-no-shell',
      'The same, at one remove: the rooms that do import Electron.',
      { path: '^electron/(services|database)/' },
      { path: '^electron/(main|ipc|preload)/' },
    ),
    forbid(
      'shared-is-pure',
      'Shared code runs in the page, in the main process and in the worker alike: it imports itself and pure packages.',
      { path: '^shared/' },
      { pathNot: ['^shared/', ...packages('zod', 'libphonenumber-js')] },
    ),
    forbid(
      'preload-imports-only-channels',
      'A sandboxed preload is one small file; zod alone would be 150 KB of it.',
      { path: '^electron/preload/' },
      { pathNot: ['^electron/preload/', '^shared/ipc/channels', ...packages('electron')] },
    ),
    forbid(
      'channels-and-error-codes-stay-small',
      'They go into the preload, so they pull nothing in.',
      { path: '^shared/ipc/(channels|errors)\\.ts$' },
      { path: packages('zod', 'libphonenumber-js'), ...notTypes },
    ),
    forbid(
      'worker-knows-no-database',
      'The worker reads hostile files and starts quickly: no database, no shell. Types may come from anywhere.',
      { path: '^electron/worker/' },
      {
        path: ['^electron/(main|ipc|preload|database|services)/', ...packages('typeorm', 'sqlite3', 'pg')],
        ...notTypes,
      },
    ),
    forbid(
      'only-the-workbook-module-knows-exceljs',
      'exceljs is unmaintained: one module hides it, so that one module is all that must change.',
      { path: '^(electron|renderer|shared)/', pathNot: '^electron/worker/workbook/' },
      { path: packages('exceljs') },
    ),
    forbid(
      'main-loads-no-workbook',
      'Workbooks are read and written in the worker; the main process must not block on them.',
      { path: '^electron/', pathNot: '^electron/worker/' },
      { path: '^electron/worker/workbook/', ...notTypes },
    ),
    forbid(
      'no-dev-dependency-at-run-time',
      'What electron/ imports must be in the packed app; only Electron itself is there anyway.',
      { path: '^electron/' },
      { dependencyTypes: ['npm-dev'], pathNot: packages('electron'), ...notTypes },
    ),
    forbid(
      'no-undeclared-package',
      'A package that package.json does not name is there by chance.',
      { path: '^(electron|renderer|shared|scripts|test)/', pathNot: '^scripts/runtime/default-app/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'product-knows-no-tests',
      'Tests and scripts stay outside the product.',
      { path: '^(electron|shared)/' },
      {
        path: '^(test|scripts)/',
      },
    ),
    forbid(
      'nothing-unresolvable',
      'An import that leads nowhere escapes all other rules.',
      {},
      { couldNotResolve: true },
    ),
    forbid(
      'no-circles',
      'Files in a circle are one file. Circles of types alone do no harm.',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    forbid(
      'no-orphans',
      'A file that nobody imports is forgotten code.',
      {
        orphan: true,
        path: '^(electron|renderer|shared|scripts)/',
        pathNot: ['\\.d\\.ts$', '^scripts/runtime/default-app/'],
      },
      {},
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|coverage|demo-output|test-results|docs|\\.out-[^/]+)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.d.ts', '.json'],
    },
  },
};
