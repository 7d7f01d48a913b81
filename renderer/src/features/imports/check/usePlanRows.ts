import { type RequestError, request } from '@renderer/app/api';
import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PlanFilter } from '../wizard/state';
import { blankLines, blocksInSight, fillLines, ROWS_A_BLOCK } from './plan-lines';

interface PlanRowsOptions {
  sessionId: string;
  planNumber: number;
  filter: PlanFilter;
  total: number;
}

/** The lines of the table, of which those in sight are fetched in blocks as the person scrolls. */
export function usePlanRows({ sessionId, planNumber, filter, total }: PlanRowsOptions) {
  const [inSight, setInSight] = useState({ first: 0, last: 0 });
  const blank = useMemo(() => blankLines(total), [total]);
  const blocks = total === 0 ? [] : blocksInSight(inSight.first, inSight.last, total);
  const answers = useQueries({
    queries: blocks.map((block) => ({
      queryKey: ['imports.planRows', { sessionId, planNumber, filter, block }],
      queryFn: async () => {
        const input = { sessionId, filter, offset: block * ROWS_A_BLOCK, limit: ROWS_A_BLOCK };
        return (await request('imports.planRows', input)).rows;
      },
      // Blocks out of sight are soon asked for again, and 50,000 rows need not stay in the page.
      gcTime: 60_000,
    })),
  });
  const loaded = answers.map((answer, at) => ({ block: blocks[at] ?? 0, rows: answer.data }));
  const stamp = loaded.map(({ block, rows }) => `${block}:${rows ? 1 : 0}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `stamp` says when a block came; plans never change
  const lines = useMemo(() => fillLines(blank, loaded), [blank, stamp]);
  const failed = answers.find((answer) => answer.isError);
  return {
    lines,
    onVisible: (first: number, last: number) => setInSight({ first, last }),
    error: failed ? (failed.error as RequestError) : null,
    retry: () => {
      for (const answer of answers) if (answer.isError) void answer.refetch();
    },
  };
}
