import { ContractorEntity } from '../../../electron/database/entities/contractor';
import { openDatabase } from '../../../electron/database/open-database';
import { contractorFacts, formOf } from '../../../electron/services/contractors/contractor-facts';
import type { Workspace } from '../../../electron/services/workspace';
import type { LogFilter } from '../../../shared/ipc/audit';

export const everything: LogFilter = {
  text: '',
  actor: '',
  entity: null,
  source: null,
  from: null,
  to: null,
  recordId: null,
};

/** All steps that fit, newest first, over all pages. */
export async function allSteps({ history }: Workspace, filter: Partial<LogFilter> = {}) {
  const steps = [];
  let after: { at: string; stepId: string } | null = null;
  do {
    const page = await history.list({ ...everything, ...filter }, after);
    steps.push(...page.steps);
    after = page.next;
  } while (after !== null);
  return steps;
}

/** Everything that people can see of the register, by ODS code and by contractor. */
export async function visible(workspace: Workspace) {
  const practices = new Map<string, unknown>();
  for (const { id, odsCode } of await workspace.practices.list()) {
    const { form, mailboxes } = await workspace.practices.get(id);
    const open = mailboxes.filter(({ status }) => status !== 'closed').map(({ kind, address }) => ({ kind, address }));
    practices.set(odsCode, { id, form, open, closed: mailboxes.length - open.length });
  }
  const database = await openDatabase(workspace.databaseFile);
  try {
    const contractors = await database.reader.manager.find(ContractorEntity);
    const live = contractors.filter(({ deletedAt }) => deletedAt === null);
    return { practices, contractors: new Map(live.map((each) => [each.id, contractorFacts(formOf(each))])) };
  } finally {
    await database.close();
  }
}

export async function idOf(workspace: Workspace, odsCode: string): Promise<{ id: string; version: number }> {
  const found = await workspace.practices.findByOdsCode(odsCode);
  if (found === null) throw new Error(`${odsCode} is not in the register`);
  const { version } = await workspace.practices.get(found.id);
  return { id: found.id, version };
}

export async function contractorOf(workspace: Workspace, name: string): Promise<{ id: string; version: number }> {
  const row = (await workspace.contractors.list()).find((each) => each.name === name);
  if (row === undefined) throw new Error(`${name} is not in the register`);
  const { id, version } = await workspace.contractors.get(row.id);
  return { id, version };
}
