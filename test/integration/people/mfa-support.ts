import { openDatabase } from '@electron/database/open-database';
import { stampNow } from '@electron/services/audit/stamp';
import { type PersonChange, writePeople } from '@electron/services/people/person-writer';
import type { Workspace } from '@electron/services/workspace';
import type { ImportKindId } from '@shared/domain/imports/kinds/declare';
import { emptyPerson, type PersonForm } from '@shared/domain/people/person-form';

/** Many people at once, as an import writes them. */
export async function addPeople({ databaseFile }: Workspace, people: readonly Partial<PersonForm>[]): Promise<void> {
  const database = await openDatabase(databaseFile);
  try {
    const changes: PersonChange[] = people.map((facts) => ({ target: null, facts: { ...emptyPerson, ...facts } }));
    await database.writes.write((manager) => writePeople(manager, stampNow('h.yeo'), changes));
  } finally {
    await database.close();
  }
}

/** Opens a file as it is suggested, up to the plan, with the file's own word on what it is. */
export async function planFile(
  { imports }: Workspace,
  file: { path: string } | { name: string; bytes: Uint8Array },
  kind: ImportKindId | null = null,
) {
  const opened = await imports.open(file);
  const { sessionId } = opened;
  const sheet = await imports.readSheet(sessionId, { sheet: opened.suggestedSheet, kind, headingRow: null });
  const plan = await imports.plan(sessionId, {
    sheet: sheet.sheet,
    kind: sheet.kind,
    headingRow: sheet.headingRow ?? 0,
    columns: sheet.columns.map(({ index, field }) => ({ index, field })),
    choices: {},
    clearEmpty: false,
    asAt: opened.asAt,
  });
  const rows = async (filter: string) => (await imports.planRows(sessionId, filter, 0, 500)).rows;
  /** `ticked`: questions that are answered with yes, by their rows' numbers. */
  const commit = (ticked: number[] = []) => imports.commit(sessionId, { base: 'suggested', toggled: ticked });
  return { sessionId, kind: sheet.kind, plan, rows, commit };
}
