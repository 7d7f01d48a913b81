// Requests about lists as the page makes them. It breaks when another list or edition goes out than the one asked for,
// when an answer has not the shape that the page reads, and when files of two editions can't be told apart.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it, vi } from 'vitest';
import { read, utils } from 'xlsx';
import type { Desktop } from '../../../electron/ipc/desktop';
import type { HandlerContext } from '../../../electron/ipc/handlers';
import { handlers } from '../../../electron/ipc/handlers/index';
import { createRouter } from '../../../electron/ipc/router';
import { MAIN_LIST } from '../../../shared/domain/distribution-list/list-form';
import { CONTRACT_VERSION } from '../../../shared/ipc/channels';
import type { Result } from '../../../shared/ipc/errors';
import { type RouteInput, type RouteName, type RouteOutput, routes } from '../../../shared/ipc/routes';
import { list } from '../../support/forms';
import { scratchFolder } from '../../support/scratch';
import { scratchWorkspace } from '../../support/workspace';
import { change, site } from './support';

const silent = { info: () => {}, warn: () => {}, error: vi.fn() };

async function make() {
  const folder = await scratchFolder();
  const workspace = await scratchWorkspace();
  const saved: string[] = [];
  const desktop = {
    appVersion: '1.0.0',
    versions: { electron: '33', chrome: '130', node: '20' },
    writeClipboard: vi.fn(),
    openDraft: vi.fn(async () => {}),
    chooseFileToSave: async ({ suggestedName }: { suggestedName: string }) => {
      saved.push(suggestedName);
      return path.join(folder, suggestedName);
    },
  };
  const emit = vi.fn();
  const context = {
    workspace: () => workspace,
    sampleData: () => false,
    user: 'h.yeo',
    desktop: desktop as unknown as Desktop,
    emit,
  } satisfies HandlerContext;
  const router = createRouter({
    routes,
    handlers,
    context: () => context,
    gate: () => true,
    log: silent,
    checkOutput: true,
  });
  const ask = async <Name extends RouteName>(route: Name, input: RouteInput<Name>) =>
    (await router(
      { sender: { id: 1 }, senderFrame: null },
      { route, input, contractVersion: CONTRACT_VERSION },
    )) as Result<RouteOutput<Name>>;
  const data = async <Name extends RouteName>(route: Name, input: RouteInput<Name>): Promise<RouteOutput<Name>> => {
    const result = await ask(route, input);
    if (!result.ok) throw new Error(`${route}: ${JSON.stringify(result.error)}; ${silent.error.mock.calls}`);
    return result.data;
  };
  return { workspace, desktop, emit, ask, data, saved, folder };
}

it('a list goes in, is published, compared and put back, and the page is told of each change', async () => {
  const { workspace, data, ask, emit } = await make();
  const { id: practiceId } = await site(workspace, 'TPAAA', { icbCode: 'QJK' });
  const { id, version } = await data('lists.save', { id: null, version: null, values: list() });
  expect((await data('lists.get', { id })).form.name).toBe('Devon');
  expect(await data('lists.history', { id, offset: 0, limit: 10 })).toHaveLength(1);
  expect(await data('lists.preview', { rule: list().rule })).toMatchObject({ entries: 1 });
  const { fingerprint } = await data('distributionList.get', { listId: id });
  const head = await data('editions.publish', { listId: id, reason: 'May', seen: fingerprint });
  expect(head).toMatchObject({ number: 1, entries: 2 });
  expect((await data('lists.all', {})).map(({ waiting }) => waiting)).toEqual([1, 0]);
  await change(workspace, practiceId, { mailboxAddress: 'second@nhs.net' });
  expect(await ask('editions.publish', { listId: id, reason: 'June', seen: fingerprint })).toMatchObject({
    ok: false,
    error: { code: 'changed-since' },
  });
  expect(await data('editions.compare', { listId: id, from: 1, to: null })).toMatchObject({
    changed: [{ address: 'second@nhs.net' }],
    adds: ['second@nhs.net'],
  });
  expect(await data('editions.putBack', { listId: id, number: 1, reason: 'Back' })).toMatchObject({ number: 2 });
  expect((await data('editions.list', { listId: id })).map(({ number, putBack }) => [number, putBack])).toEqual([
    [2, 1],
    [1, null],
  ]);
  expect((await data('editions.get', { listId: id, number: 2 })).entries).toHaveLength(2);
  expect((await data('app.status', {})).list).toEqual({ edition: null, waiting: 1 });
  emit.mockClear();
  const removed = await data('lists.remove', { id, version });
  await data('lists.restore', removed);
  expect(emit).toHaveBeenCalledTimes(2);
});

it('copies and drafts the batch of the list and edition asked for', async () => {
  const { workspace, data, desktop, ask } = await make();
  const { id } = await site(workspace, 'TPAAA');
  await site(workspace, 'TPBBB');
  await data('editions.publish', {
    listId: MAIN_LIST,
    reason: 'May',
    seen: (await data('distributionList.get', {})).fingerprint,
  });
  await change(workspace, id, { mailboxAddress: 'second@nhs.net' });
  expect(await data('distributionList.copyBatch', { edition: 1, batch: 1 })).toEqual({
    batch: 1,
    batches: 1,
    addresses: 2,
  });
  expect(desktop.writeClipboard).toHaveBeenLastCalledWith('optometry.tpaaa@nhs.net; optometry.tpbbb@nhs.net');
  await data('distributionList.copyBatch', { batch: 1 });
  expect(desktop.writeClipboard).toHaveBeenLastCalledWith('second@nhs.net; optometry.tpbbb@nhs.net');
  expect(await data('distributionList.openDraft', { batch: 1 })).toEqual({ batch: 1, batches: 1, addresses: 2 });
  expect(desktop.openDraft).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ subject: '', bcc: ['second@nhs.net', 'optometry.tpbbb@nhs.net'] }),
    'draft',
  );
  const pair = { listId: MAIN_LIST, from: 1, to: null };
  expect(await data('editions.copyChanges', { ...pair, which: 'removes' })).toEqual({ addresses: 1 });
  expect(desktop.writeClipboard).toHaveBeenLastCalledWith('optometry.tpaaa@nhs.net');
  expect(await ask('distributionList.copyBatch', { edition: 2, batch: 1 })).toMatchObject({
    ok: false,
    error: { code: 'not-found', message: 'This list has no edition 2. It has edition 1 only.' },
  });
});

it('saves the list as it is and editions as they were, each under its own name', async () => {
  const { workspace, data, saved, folder } = await make();
  const { id } = await site(workspace, 'TPAAA', { icbCode: 'QJK' });
  const made = await data('lists.save', { id: null, version: null, values: list({ name: 'LOC/ICB', extras: [] }) });
  const { fingerprint } = await data('distributionList.get', { listId: made.id });
  await data('editions.publish', { listId: made.id, reason: '=cmd|calc', seen: fingerprint });
  await change(workspace, id, { mailboxAddress: 'second@nhs.net' });
  for (const format of ['xlsx', 'outlook'] as const)
    await data('distributionList.export', { listId: made.id, edition: 1, format });
  await data('distributionList.export', { listId: made.id, format: 'csv' });
  expect(saved.map((name) => name.replace(/ \d{4}-\d{2}-\d{2}/, ''))).toEqual([
    'LOC ICB, edition 1.xlsx',
    'LOC ICB, edition 1 for Outlook.csv',
    'LOC ICB.csv',
  ]);
  const [workbook = '', outlook = '', now = ''] = await Promise.all(
    saved.map((name) => readFile(path.join(folder, name), name.endsWith('csv') ? 'utf8' : 'latin1')),
  );
  const book = read(Buffer.from(workbook, 'latin1'));
  const rows = utils.sheet_to_json<Record<string, string>>(book.Sheets[book.SheetNames[0] ?? ''] ?? {});
  expect(rows).toEqual([
    {
      Name: 'Practice TPAAA',
      'E-mail address': 'optometry.tpaaa@nhs.net',
      'ODS code': 'TPAAA',
      'Why on the list': 'Shared mailbox of Practice TPAAA',
      'Please check': 'No date on which it was known to work',
    },
  ]);
  const about = utils
    .sheet_to_json<string[]>(book.Sheets.About ?? {}, { header: 1 })
    .flat()
    .join('\n');
  expect(about).toMatch(/LOC\/ICB, edition 1, published by h\.yeo on .*: =cmd\|calc/);
  expect(outlook.startsWith('\uFEFFEmail Address,')).toBe(true);
  expect(parse(outlook, { bom: true, columns: true })).toMatchObject([{ 'E-mail Address': 'optometry.tpaaa@nhs.net' }]);
  expect(parse(now, { bom: true, columns: true })).toMatchObject([{ 'E-mail address': 'second@nhs.net' }]);
});
