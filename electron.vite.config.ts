// How the app is built: main process and worker, preload, pages. docs/architecture.md shows who runs where.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { keepApart } from './scripts/bundle/keep-apart';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const alias = { '@shared': here('shared'), '@electron': here('electron'), '@renderer': here('renderer/src') };

// Set by hand to the older of the two runtimes that the console must run on: Electron 33 and 45.
const nodeTarget = 'node20';
const chromeTarget = 'chrome130';

// Everything else is bundled, since one file loads more than twice as fast as the many it is made of: typeorm takes 55 ms
// instead of 135, exceljs 65 instead of 140. What stays outside is native, or a driver that typeorm would load if we used it.
const external = [
  'sqlite3',
  'pg',
  'pg-native',
  'pg-query-stream',
  '@google-cloud/spanner',
  '@sap/hana-client',
  '@sap/hana-client/extension/Stream',
  'better-sqlite3',
  'expo-sqlite',
  'hdb-pool',
  'ioredis',
  'mongodb',
  'mssql',
  'mysql',
  'mysql2',
  'oracledb',
  'react-native-sqlite-storage',
  'redis',
  'sql.js',
  'typeorm-aurora-data-api-driver',
];

// A build in the making stands beside the old one until it is whole; scripts/lib/build.mjs names the place.
const outDir = process.env.CCHUB_OUT_DIR ?? 'out';

export default defineConfig({
  main: {
    plugins: [keepApart({ worker: ['typeorm', 'sqlite3'], index: ['exceljs'] })],
    resolve: { alias },
    build: {
      outDir: `${outDir}/main`,
      target: nodeTarget,
      externalizeDeps: false,
      sourcemap: true,
      // Names stay as they are: typeorm reads class names, and a log with real names can be understood.
      rolldownOptions: {
        external,
        input: { index: here('electron/main/index.ts'), worker: here('electron/worker/index.ts') },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // Comments and blanks of libraries are half of what has to be read before the first answer; names stay.
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
          // Libraries are files of their own, so that no small file brings one along, and each can be loaded in its turn.
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              { name: 'typeorm', test: /node_modules[\\/]typeorm[\\/]/ },
              { name: 'zod', test: /node_modules[\\/]zod[\\/]/ },
            ],
          },
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      outDir: `${outDir}/preload`,
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: here('electron/preload/index.ts') },
        // A sandboxed preload can load nothing else, and only CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [react()],
    resolve: { alias },
    css: { preprocessorOptions: { scss: { loadPaths: [here('node_modules')], quietDeps: true } } },
    build: {
      outDir: `${outDir}/renderer`,
      target: chromeTarget,
      minify: true,
      // The page's policy allows no data: addresses for scripts or styles, so assets stay files.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: here('renderer/index.html'), print: here('renderer/print.html') } },
    },
  },
});
