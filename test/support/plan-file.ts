import type { FileSource } from '../../electron/services/imports/engine';
import type { Workspace } from '../../electron/services/workspace';

/** Rows of text as a dropped CSV. */
export const csvFile = (...lines: string[]): FileSource => ({
  name: 'file.csv',
  bytes: new TextEncoder().encode(lines.join('\r\n')),
});

/** From a file to its plan, as it is suggested. */
export async function planFile({ imports }: Workspace, source: FileSource) {
  const { sessionId, suggestedSheet: sheet } = await imports.open(source);
  const { kind, headingRow, columns } = await imports.readSheet(sessionId, { sheet, kind: null, headingRow: null });
  const summary = await imports.plan(sessionId, {
    sheet,
    kind,
    headingRow: headingRow ?? 0,
    columns: columns.map(({ index, field }) => ({ index, field })),
    choices: {},
    clearEmpty: false,
    asAt: null,
  });
  const rows = async (filter: string) => (await imports.planRows(sessionId, filter, 0, 500)).rows;
  const commit = () => imports.commit(sessionId, { base: 'suggested', toggled: [] });
  return { sessionId, kind, columns, summary, rows, commit };
}
