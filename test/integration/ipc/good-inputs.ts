import type { RouteInput, RouteName } from '../../../shared/ipc/routes';
import { practice } from '../../support/forms';

const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

/** One input for each route that it takes. A new route does not compile until it has one here. */
export const goodInputs: { [Name in RouteName]: RouteInput<Name> } = {
  'app.handshake': { contractVersion: 1 },
  'app.status': {},
  'app.openExternal': { url: 'https://portal.nhs.net/' },
  'app.useSampleData': {},
  'app.useOwnData': {},
  'settings.get': {},
  'settings.save': { batchSize: 500, preparedBy: 'H Yeo' },
  'settings.icbs': {},
  'practices.list': {},
  'practices.get': { id },
  'practices.save': { id: null, version: null, values: practice() },
  'practices.history': { id, offset: 0, limit: 50 },
  'practices.export': { format: 'xlsx', ids: [id] },
  'contractors.names': {},
  'imports.chooseFile': {},
  'imports.openBytes': { name: 'register.xlsx', bytes: new Uint8Array([80, 75]) },
  'imports.readSheet': { sessionId: id, sheet: 'Register', headingRow: 4 },
  'imports.plan': { sessionId: id, sheet: 'Register', headingRow: 4, columns: [{ index: 0, field: 'odsCode' }] },
  'imports.planRows': { sessionId: id, filter: 'all', offset: 0, limit: 100 },
  'imports.commit': { sessionId: id, untickedRows: [5] },
  'imports.cancel': { sessionId: id },
  'imports.saveProblems': { sessionId: id },
  'imports.batches': {},
  'imports.undoPreview': { batchId: id },
  'imports.undo': { batchId: id },
  'distributionList.get': {},
  'distributionList.copyBatch': { batch: 1 },
  'distributionList.export': { format: 'csv' },
  'reports.practiceStatus': { practiceId: id },
  'reports.print': { practiceId: id },
  'reports.savePdf': { practiceId: id },
  'reports.drawn': { token: id, error: 'no' },
};
