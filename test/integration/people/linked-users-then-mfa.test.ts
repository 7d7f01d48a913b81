// The samples one after the other: the register, its linked users, Microsoft's report. Would catch: a line of the report
// in no count or in a wrong one, and a state that isn't what its newest line says.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { importWholeFile } from '@electron/services/imports/import-whole-file';
import type { Workspace } from '@electron/services/workspace';
import { isStatusKind } from '@shared/domain/mfa/facts';
import type { PersonDetail } from '@shared/ipc/people';
import { beforeEach, expect, it, vi } from 'vitest';
import { read, utils } from 'xlsx';
import { SAMPLE, scratchWorkspace } from '../../support/workspace';
import { planFile } from './mfa-support';

const USERS = path.resolve('test/fixtures/linked-users.xlsx');
const REPORT = path.resolve('test/fixtures/mfa-registration-export.csv');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T10:00:00Z') });
  return () => vi.useRealTimers();
});

interface Line {
  userPrincipalName: string;
  isMfaRegistered: string;
  methodsRegistered: string;
  lastUpdatedDateTime: string;
}

/** The line of each account that counts: the newest, of one day the one that says how. */
function countingLines(): { all: number; counting: Map<string, Line> } {
  const book = read(readFileSync(REPORT, 'utf8').replace('\uFEFF', ''), { type: 'string', raw: true });
  const lines = utils.sheet_to_json<Line>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { defval: '' });
  const rank = ({ lastUpdatedDateTime: day, methodsRegistered }: Line) => day + (methodsRegistered === '' ? '0' : '1');
  const counting = new Map<string, Line>();
  for (const line of lines) {
    const key = line.userPrincipalName.toLowerCase();
    const other = counting.get(key);
    if (other === undefined || rank(line) > rank(other)) counting.set(key, line);
  }
  return { all: lines.length, counting };
}

async function byAddress({ people }: Workspace): Promise<Map<string, PersonDetail>> {
  const rows = (await people.list()).filter(({ nhsAddress }) => nhsAddress !== '');
  return new Map(
    await Promise.all(rows.map(async ({ id, nhsAddress }) => [nhsAddress, await people.get(id)] as const)),
  );
}

/** What must become of a line, from what the register shows before: counted without the import's own rules. */
function fateOf(line: Line, person: PersonDetail | undefined) {
  if (person === undefined) return 'nobody';
  if (person.form.state === 'left') return 'left';
  const day = line.lastUpdatedDateTime.slice(0, 10);
  if (day < person.form.accountCreatedOn) return 'before the account';
  // What counts stands first: the newest that was said.
  const held = person.mfa.facts.find(({ kind }) => isStatusKind(kind));
  const known = held === undefined ? '' : held.asAt || held.happenedOn;
  if (known > day) return 'older';
  const isMoved = held?.kind === 'restricted' || held?.kind === 'access-lost';
  return line.isMfaRegistered === 'False' && isMoved && known !== '' ? 'says less' : 'counts';
}

it('every line of the report is accounted for, and what counts is what the newest line says', async () => {
  const workspace = await scratchWorkspace();
  await importWholeFile(workspace.imports, SAMPLE);
  // Each backup has a name of its own.
  vi.advanceTimersByTime(1_000);
  await (await planFile(workspace, { path: USERS })).commit();
  vi.advanceTimersByTime(1_000);

  const before = await byAddress(workspace);
  const { all, counting } = countingLines();
  expect([all, counting.size]).toEqual([942, 933]);
  const fates = new Map([...counting].map(([address, line]) => [address, fateOf(line, before.get(address))]));
  const count = (fate: string) => [...fates.values()].filter((each) => each === fate).length;
  // The sample has something of each.
  for (const fate of ['nobody', 'left', 'before the account', 'older', 'counts'])
    expect(count(fate), fate).toBeGreaterThan(0);

  const { kind, plan, rows, commit, sessionId } = await planFile(workspace, { path: REPORT });
  expect(kind).toBe('mfa-registration');
  expect(plan).toMatchObject({
    rows: 942,
    add: 0,
    update: count('counts'),
    error: count('before the account'),
    conflict: 0,
  });
  expect(plan.skip + plan.unchanged).toBe(942 - plan.update - plan.error);
  const reasons = Map.groupBy(await rows('skip'), ({ reason }) => reason);
  const repeats = (reasons.get('Another row about this account is newer: that one counts') ?? []).length;
  expect(repeats).toBeGreaterThan(0);
  const spokenOf = new Set(counting.keys());
  const living = [...before.values()].filter(({ form }) => form.state !== 'left');
  const absent = living.filter(({ form }) => !spokenOf.has(form.nhsAddress)).map(({ form }) => form.nhsAddress);
  const missing = await workspace.imports.missing(sessionId, 0, 500);
  expect(missing.records.map(({ key }) => key).sort()).toEqual(absent.sort());

  await commit();
  const list = await workspace.people.list();
  const after = new Map(list.map(({ nhsAddress, mfa }) => [nhsAddress, mfa]));
  expect(list.filter(({ nhsAddress }) => nhsAddress !== '')).toHaveLength(before.size);
  for (const [address, line] of counting) {
    const standing = after.get(address);
    const was = before.get(address)?.mfa.standing;
    if (fates.get(address) !== 'counts') expect(standing, address).toEqual(was);
    else {
      expect(standing?.asAt, address).toBe(line.lastUpdatedDateTime.slice(0, 10));
      expect(standing?.state === 'registered', address).toBe(line.isMfaRegistered === 'True');
    }
  }
  const again = await planFile(workspace, { path: REPORT });
  expect(again.plan).toMatchObject({ rows: 942, update: 0, conflict: 0, error: plan.error, suggested: 0 });
}, 60_000);
