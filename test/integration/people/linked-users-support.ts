import type { Workspace } from '@electron/services/workspace';
import type { RowSelection } from '@shared/ipc/imports';

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** Rows as a text file. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(cell).join(',')).join('\r\n');

/** Goes with a file as far as its plan, by the columns as they are suggested. */
export async function planOf(
  { imports }: Workspace,
  source: { path: string } | { name: string; bytes: Uint8Array } | string,
  wishes: { clearEmpty?: boolean; asAt?: string | null } = {},
) {
  const file = typeof source === 'string' ? { name: 'users.csv', bytes: new TextEncoder().encode(source) } : source;
  const { sessionId, suggestedSheet } = await imports.open(file);
  const sheet = await imports.readSheet(sessionId, { sheet: suggestedSheet, kind: null, headingRow: null });
  const plan = await imports.plan(sessionId, {
    sheet: sheet.sheet,
    kind: sheet.kind,
    headingRow: sheet.headingRow ?? 1,
    columns: sheet.columns.map(({ index, field }) => ({ index, field })),
    choices: {},
    clearEmpty: wishes.clearEmpty ?? false,
    asAt: wishes.asAt ?? null,
  });
  const { rows } = await imports.planRows(sessionId, 'all', 0, 200);
  return { sheet, plan, rows, sessionId };
}

/** Imports what is ticked unless a person says otherwise, and these rows besides. */
export async function importOf(workspace: Workspace, source: Parameters<typeof planOf>[1], ticked: number[] = []) {
  const planned = await planOf(workspace, source);
  const selection: RowSelection = { base: 'suggested', toggled: ticked };
  return { ...planned, result: await workspace.imports.commit(planned.sessionId, selection) };
}
