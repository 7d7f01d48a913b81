import { kindOf } from '@shared/domain/imports/kinds';
import type { ImportKind, ImportKindId, RowValues } from '@shared/domain/imports/kinds/declare';
import { AppError } from '@shared/ipc/errors';
import type { EntityManager } from 'typeorm';
import type { ImportEngine, PlannedChange } from './engine';
import { targetOf } from './targets';

const PORTION = 1_000;
/** How many records the message names; the rest is counted. */
const NAMED = 5;

/**
 * A plan that could not be written because the register is no longer what it was made for: names the records, so that
 * nobody has to guess. Any other failure comes back as it is.
 */
export async function explainRefusal(
  cause: unknown,
  { manager, kind, engine }: { manager: EntityManager; kind: ImportKindId; engine: ImportEngine },
): Promise<unknown> {
  if (!(cause instanceof AppError) || (cause.code !== 'changed-since' && cause.code !== 'duplicate')) return cause;
  const declaration = kindOf(kind);
  const names = await changedRecords(manager, declaration, engine);
  if (names.length === 0) return cause;
  const { one, many } = declaration.noun;
  const said = names.length === 1 ? `One ${one} was` : `${names.length} ${many} were`;
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return new AppError(
    'changed-since',
    `${said} changed after this plan was made: ${names.slice(0, NAMED).join(', ')}${more}. Nothing was imported. Check the file again: your columns, corrections and ticks are kept.`,
    undefined,
    { cause },
  );
}

/** Records that the plan would write to and that are no longer as the plan knows them: changed, gone, or there by now. */
async function changedRecords(manager: EntityManager, kind: ImportKind, engine: ImportEngine): Promise<string[]> {
  const changes = new Map<string, PlannedChange>();
  const added = new Set<string>();
  for (let offset = 0; ; offset += PORTION) {
    const portion = await engine.changes(offset, PORTION);
    for (const change of portion) {
      if (change.target) changes.set(change.target.id, change);
      else added.add(change.key);
    }
    if (portion.length < PORTION) break;
  }
  const names: string[] = [];
  for await (const page of targetOf(kind.id).existing(manager))
    for (const { id, version, values } of page) {
      const change = changes.get(id);
      changes.delete(id);
      const isChanged = change?.target && change.target.version !== version;
      if (isChanged || kind.keys.some(({ of }) => added.has(of(values)))) names.push(nameOf(kind, values));
    }
  // What is left is in the bin by now.
  return [...names, ...[...changes.values()].map(({ key }) => key)];
}

function nameOf(kind: ImportKind, values: RowValues): string {
  const key = kind.keys.map(({ of }) => of(values)).find((each) => each !== '') ?? '';
  const name = kind.nameOf(values);
  return name === '' || name === key ? key : `${key} ${name}`;
}
