import { useRequest } from '@renderer/app/queries';
import { isMoreFact } from '@shared/domain/practice-columns';
import { matchesPractice } from '@shared/domain/practice-search';
import type { TableView } from '@shared/domain/table-view';
import { useEffect, useMemo, useState } from 'react';
import type { PracticeLine } from '../view';

const none: PracticeLine[] = [];

/**
 * The practices with the facts that the view asks for. The first answer has those of the usual columns; the others are
 * fetched once a view, or `wantsAll`, asks for one, so that the start needn't wait for them.
 */
export function usePracticeLines(view: TableView, wantsAll: boolean) {
  const answer = useRequest('practices.list', {});
  const asked = [...view.columns, ...view.sorts.map(byColumn), ...view.filters.map(byColumn)].some(isMoreFact);
  const [wanted, setWanted] = useState(false);
  if ((asked || wantsAll) && !wanted) setWanted(true);
  const facts = useRequest('practices.table', {}, { enabled: wanted });
  const rows = useMemo((): PracticeLine[] => {
    if (!answer.data || !facts.data) return answer.data ?? none;
    const byId = new Map(facts.data.map((each) => [each.id, each]));
    return answer.data.map((row) => ({ ...row, ...byId.get(row.id) }));
  }, [answer.data, facts.data]);
  useWarmSearch(rows);
  return { answer, facts, rows, isReady: !asked || facts.data !== undefined };
}

const byColumn = ({ column }: { column: string }) => column;

const A_PORTION = 2_000;

/** Works out the searched text of the rows while nobody waits, so that the first letter typed finds them ready. */
function useWarmSearch(rows: readonly PracticeLine[]): void {
  useEffect(() => {
    let next = 0;
    let handle = 0;
    const work = () => {
      for (const row of rows.slice(next, next + A_PORTION)) matchesPractice(row, 'x');
      next += A_PORTION;
      if (next < rows.length) handle = requestIdleCallback(work);
    };
    handle = requestIdleCallback(work);
    return () => cancelIdleCallback(handle);
  }, [rows]);
}
