import type { RequestError } from '@renderer/app/api';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { blankLines, blocksInSight, fillLines, type Line, ROWS_A_BLOCK } from './plan-lines';

interface BlocksOptions<Row> {
  /** Names the rows: two tables with the same name hold the same. */
  name: readonly unknown[];
  /** Raised when the rows are made anew; until they come, the ones before stand in their places. */
  edition: number;
  total: number;
  load: (offset: number, limit: number) => Promise<Row[]>;
}

/** The lines of a table, of which those in sight are fetched in blocks as the person scrolls. */
export function useBlocks<Row>({ name, edition, total, load }: BlocksOptions<Row>) {
  const client = useQueryClient();
  const [inSight, setInSight] = useState({ first: 0, last: 0 });
  const blank = useMemo(() => blankLines<Row>(total), [total]);
  const blocks = total === 0 ? [] : blocksInSight(Math.min(inSight.first, total - 1), inSight.last, total);
  const answers = useQueries({
    queries: blocks.map((block) => ({
      queryKey: [...name, edition, block],
      queryFn: () => load(block * ROWS_A_BLOCK, ROWS_A_BLOCK),
      placeholderData: () => client.getQueryData<Row[]>([...name, edition - 1, block]),
      // Blocks out of sight are soon asked for again, and 50,000 rows need not stay in the page.
      gcTime: 60_000,
    })),
  });
  const loaded = answers.map((answer, at) => ({ block: blocks[at] ?? 0, rows: answer.data }));
  const stamp = `${edition} ${answers.map(({ dataUpdatedAt, isPlaceholderData }, at) => `${blocks[at]}:${dataUpdatedAt}${isPlaceholderData ? '*' : ''}`).join()}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `stamp` says when a block came; what came never changes
  const lines: Line<Row>[] = useMemo(() => fillLines(blank, loaded), [blank, stamp]);
  const failed = answers.find((answer) => answer.isError);
  return {
    lines,
    onVisible: (first: number, last: number) => setInSight({ first, last }),
    /** False while rows of the edition before still stand in some places. */
    isCurrent: !answers.some(({ isPlaceholderData }) => isPlaceholderData),
    error: failed ? (failed.error as RequestError) : null,
    retry: () => {
      for (const answer of answers) if (answer.isError) void answer.refetch();
    },
  };
}
