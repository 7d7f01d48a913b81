// The real handlers on a real database: what they answer is what the contract says. At run time nobody checks this.
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Desktop } from '../../../electron/ipc/desktop';
import type { HandlerContext } from '../../../electron/ipc/handlers';
import { handlers } from '../../../electron/ipc/handlers/index';
import { createRouter } from '../../../electron/ipc/router';
import { openWorkspace } from '../../../electron/services/open-workspace';
import { TEMPLATE_IDS } from '../../../shared/domain/mail-template';
import type { ReportOrder } from '../../../shared/domain/reports/order';
import { DEFAULT_SETTINGS } from '../../../shared/domain/settings-form';
import { CONTRACT_VERSION } from '../../../shared/ipc/channels';
import type { Result } from '../../../shared/ipc/errors';
import { type RouteInput, type RouteName, type RouteOutput, routes } from '../../../shared/ipc/routes';
import { contractor, practice } from '../../support/forms';
import { scratchFolder } from '../../support/scratch';

const silent = { info: () => {}, warn: () => {}, error: vi.fn() };

async function make() {
  const folder = await scratchFolder();
  const workspace = await openWorkspace({
    databaseFile: path.join(folder, 'register.db'),
    actor: 'h.yeo',
    startEngine: () => Promise.reject(new Error('no engine here')),
    startMailReader: () => Promise.reject(new Error('no reader here')),
    writeSheet: async () => 0,
    writeTemplate: async () => {},
    log: silent,
  });
  onTestFinished(() => workspace.close());
  const desktop = {
    appVersion: '1.0.0',
    versions: { electron: '33', chrome: '130', node: '20' },
    writeClipboard: vi.fn(),
    chooseFileToSave: async () => path.join(folder, 'out.xlsx'),
    chooseFileToOpen: async () => null,
    chooseFilesToOpen: async () => [],
    openExternal: async () => {},
    openDraft: vi.fn(async () => {}),
    chooseFolder: async () => folder,
    printDocument: async () => ({ printed: false }),
    writeDocumentPdf: vi.fn(async () => ({ pages: 1 })),
    writeDocumentPdfs: vi.fn(async () => ({ files: 1 })),
    paperToDraw: () => null,
    reportDrawn: vi.fn(),
    sampleRegisterFile: '',
    useSampleData: async () => {},
    useOwnData: async () => {},
  } satisfies Desktop;
  const context: HandlerContext = {
    workspace: () => workspace,
    sampleData: () => false,
    user: 'h.yeo',
    desktop,
    emit: vi.fn(),
  };
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
  return { ask, data, desktop };
}

it('an empty register answers every question', async () => {
  const { data } = await make();
  expect(await data('app.handshake', { contractVersion: CONTRACT_VERSION })).toEqual({
    contractVersion: CONTRACT_VERSION,
  });
  expect((await data('app.status', {})).counts).toEqual({
    practices: 0,
    contractors: 0,
    people: 0,
    listEntries: 0,
    applications: 0,
  });
  expect((await data('settings.icbs', {})).length).toBeGreaterThan(0);
  expect(await data('practices.list', {})).toEqual([]);
  expect(await data('contractors.names', {})).toEqual([]);
  expect(await data('imports.batches', {})).toEqual([]);
  expect(await data('imports.chooseFile', {})).toBeNull();
  expect(await data('distributionList.get', {})).toMatchObject({ entries: [], problems: [] });
});

it('a practice goes in, and comes out of every route that shows it', async () => {
  const { data, ask } = await make();
  const { id, version } = await data('practices.save', { id: null, version: null, values: practice() });
  expect(await data('practices.list', {})).toHaveLength(1);
  expect((await data('practices.get', { id })).form).toEqual(practice());
  expect((await data('practices.history', { id, offset: 0, limit: 10 })).length).toBeGreaterThan(0);
  expect((await data('distributionList.get', {})).entries).toHaveLength(1);
  expect(await data('distributionList.copyBatch', { batch: 1 })).toEqual({ batch: 1, batches: 1, addresses: 1 });
  const order: ReportOrder = { what: 'practice-status', scope: { of: 'practices', ids: [id] }, closed: true };
  expect((await data('reports.preview', { order })).subject).toContain('TP1F9');
  expect(await data('practices.export', { format: 'xlsx', ids: null })).not.toBeNull();
  expect(await data('distributionList.export', { format: 'csv' })).not.toBeNull();
  expect(await data('reports.savePdf', { order })).not.toBeNull();
  expect(await data('reports.print', { order })).toEqual({ printed: false });
  expect(await data('reports.saveEach', { order })).toMatchObject({ files: 1 });
  expect(await data('reports.cancel', {})).toEqual({});
  await data('practices.save', { id, version, values: practice({ name: 'Another name' }) });
  expect(await ask('practices.save', { id, version, values: practice() })).toMatchObject({
    ok: false,
    error: { code: 'changed-since' },
  });
});

it('a contractor goes in, and comes out of every route that shows it', async () => {
  const { data, ask } = await make();
  const { id, version } = await data('contractors.save', { id: null, version: null, values: contractor() });
  const site = await data('practices.save', { id: null, version: null, values: practice() });
  expect(await data('contractors.list', {})).toMatchObject([
    { id, practices: 1, declared: 1, route: 'shared-mailbox' },
  ]);
  expect(await data('contractors.get', { id })).toMatchObject({ version, sites: [{ id: site.id }] });
  expect(await data('contractors.history', { id, offset: 0, limit: 10 })).toHaveLength(1);
  await data('practices.close', {
    ...site,
    closedOn: '2026-03-31',
    closeMailbox: true,
    takeOffList: true,
    successorCode: '',
    people: [],
  });
  expect((await data('contractors.get', { id })).practices).toBe(0);
  expect(await ask('contractors.save', { id: null, version: null, values: contractor() })).toMatchObject({
    ok: false,
    error: { code: 'duplicate' },
  });
});

it('an application goes its way through every route, and its mail to the desktop', async () => {
  const { data, ask, desktop } = await make();
  const values = practice({ mailboxKind: 'unknown', mailboxAddress: '', toldOn: '', onList: 'unstated' });
  const { id: practiceId } = await data('practices.save', { id: null, version: null, values });
  const owner = { practiceId, contractorId: null };
  const begun = await data('applications.start', owner);
  const { id } = begun;
  await data('applications.mail', { id, template: 'ask-for-code' });
  const hand = { id, template: 'ask-for-code', to: 'amy@example.org' } as const;
  await data('applications.draft', { ...hand, how: 'copy' });
  expect(desktop.writeClipboard).toHaveBeenCalledWith(expect.stringContaining('TP1F9'));
  await data('applications.draft', { ...hand, how: 'draft' });
  await data('applications.draft', { ...hand, how: 'mailto' });
  expect(desktop.openDraft.mock.calls).toHaveLength(2);
  // Too long for a link: it must not be cut short without a word.
  await data('settings.saveTemplate', { id: 'ask-for-code', version: 0, text: `S\n\n${'long '.repeat(600)}` });
  expect(await ask('applications.draft', { ...hand, how: 'mailto' })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', message: expect.stringContaining('too long') },
  });
  expect(await data('settings.templates', {})).toHaveLength(TEMPLATE_IDS.length);
  const noted = await data('applications.saveNotes', { ...begun, notes: 'Rang' });
  const withdrawn = await data('applications.withdraw', { ...noted, date: '2025-04-01' });
  const again = await data('applications.withdraw', { ...withdrawn, date: null });
  const mailbox = { address: 'optometry.tp1f9@nhs.net' };
  await data('applications.setStep', { ...again, step: 'cchub-told', date: '2025-04-02', mailbox });
  expect((await data('applications.of', owner)).application?.state).toBe('finished');
  expect(await data('applications.list', {})).toHaveLength(1);
  expect((await data('app.status', {})).counts.applications).toBe(0);
  const [icb] = await data('settings.icbList', {});
  if (icb === undefined) throw new Error('There are ICBs');
  await data('settings.saveIcb', { id: icb.id, version: icb.version, values: { ...icb.values, name: 'Renamed' } });
});

it('settings are kept', async () => {
  const { data } = await make();
  const settings = { ...DEFAULT_SETTINGS, batchSize: 250, preparedBy: 'H Yeo', applicationThreshold: 5 };
  await data('settings.save', { version: 0, values: settings });
  expect(await data('settings.get', {})).toEqual(settings);
});

it('what is not there is said to be not there', async () => {
  const { ask } = await make();
  const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
  for (const [route, input] of [
    ['practices.get', { id }],
    ['contractors.get', { id }],
    ['reports.preview', { order: { what: 'practice-status', scope: { of: 'practices', ids: [id] }, closed: true } }],
    ['reports.paper', { token: id }],
    ['imports.undoPreview', { batchId: id }],
  ] as const) {
    expect(await ask(route, input as never), route).toMatchObject({ ok: false, error: { code: 'not-found' } });
  }
});
