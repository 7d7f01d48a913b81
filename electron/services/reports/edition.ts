import { type EditionChanges, type EditionFacts, editionDocument } from '@shared/domain/reports/edition';
import { AppError } from '@shared/ipc/errors';
import { type Gather, goOn, type ReportSources } from './gathering';

/** An edition of a list, or the list as it is now, with what changed since another. */
export const gatherEdition: Gather<'edition'> = async ({ listId, number, since }, stamp, sources, { signal }) => {
  const content = number === null ? await listNow(listId, sources) : await published(listId, number, sources);
  goOn(signal);
  const changes = since === null ? null : await changesSince(listId, since, number, sources);
  goOn(signal);
  return editionDocument({ ...content, changes }, { ...stamp, filters: [] });
};

type Content = Omit<EditionFacts, 'changes'>;

async function published(listId: string, number: number, { editions, lists }: ReportSources): Promise<Content> {
  const [{ edition, ruleWords, entries, leftOut }, names] = await Promise.all([
    editions.get(listId, number),
    lists.names(),
  ]);
  const listName = names.find(({ id }) => id === listId)?.name ?? '';
  return { listName, ruleWords, edition, entries, leftOut };
}

async function listNow(listId: string, { distributionList }: ReportSources): Promise<Content> {
  const { list, entries, problems } = await distributionList.get(listId);
  if (list.broken !== '') throw new AppError('invalid-input', `${list.broken} No report was made.`);
  return { listName: list.name, ruleWords: list.ruleWords, edition: null, entries, leftOut: problems };
}

async function changesSince(
  listId: string,
  since: number,
  number: number | null,
  { editions }: ReportSources,
): Promise<EditionChanges> {
  const { from, ...lines } = await editions.compare(listId, since, number);
  return { since: from, ...lines };
}
