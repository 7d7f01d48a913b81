import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const alias = { '@shared': here('shared'), '@electron': here('electron'), '@renderer': here('renderer/src') };

export default defineConfig({
  test: {
    // The outcome must not hang on where the tests run.
    env: { TZ: 'Europe/London' },
    projects: [
      {
        resolve: { alias },
        test: { name: 'unit', include: ['test/{unit,exploit}/**/*.test.{ts,tsx}'], environment: 'node' },
      },
      {
        resolve: { alias },
        // Real SQLite files and worker processes: slower, and never more than a minute.
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
    ],
  },
});
