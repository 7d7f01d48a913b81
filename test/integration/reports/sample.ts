import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importWholeFile } from '@electron/services/imports/import-whole-file';
import type { Workspace } from '@electron/services/workspace';
import { afterAll, onTestFinished, vi } from 'vitest';
import { sql } from '../../e2e/support/sqlite';
import { scratchFolder } from '../../support/scratch';
import { SAMPLE, scratchWorkspace } from '../../support/workspace';
import { planFile } from '../people/mfa-support';

const USERS = path.resolve('test/fixtures/linked-users.xlsx');
const MFA_REPORT = path.resolve('test/fixtures/mfa-registration-export.csv');

/** The day on which the tests of reports are. */
export const TODAY = '2026-11-22';

/** The register of the samples with its people and what Microsoft's report told of them, on that day. */
export async function sampleWorkspace(): Promise<Workspace> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T10:00:00Z`) });
  onTestFinished(() => void vi.useRealTimers());
  filled ??= fill();
  const file = path.join(await scratchFolder(), 'register.db');
  await copyFile(await filled, file);
  return scratchWorkspace({ file });
}

/** Filled once a test file, because it takes seconds. */
let filled: Promise<string> | undefined;
let folder: string | undefined;
afterAll(async () => {
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

async function fill(): Promise<string> {
  folder = await mkdtemp(path.join(tmpdir(), 'cchub-reports-'));
  const workspace = await scratchWorkspace();
  await importWholeFile(workspace.imports, SAMPLE);
  for (const file of [USERS, MFA_REPORT]) {
    // Each import makes a backup, which has its moment for a name.
    vi.advanceTimersByTime(1_000);
    await (await planFile(workspace, { path: file })).commit();
  }
  const copy = path.join(folder, 'filled.db');
  await sql(workspace.databaseFile, `VACUUM INTO '${copy}'`);
  return copy;
}
