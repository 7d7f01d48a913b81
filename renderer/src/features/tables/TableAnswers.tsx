import type { RequestError } from '@renderer/app/api';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';

/** A request that the rows of a table come from. */
export interface Answer {
  isPending: boolean;
  isSuccess: boolean;
  isError: boolean;
  error: RequestError | null;
  refetch: () => unknown;
}

interface TableAnswersProps {
  answers: readonly [Answer, ...Answer[]];
  isReady: boolean;
  /** What the rows are read from: "register". */
  source: string;
}

/** Says that rows are on their way, or why they don't come. */
export function TableAnswers({ answers, isReady, source }: TableAnswersProps) {
  const isBroken = answers.some(({ isError }) => isError);
  return (
    <>
      {(answers[0].isPending || !isReady) && !isBroken && <Loading>{`Reading the ${source}`}</Loading>}
      {answers.map(
        ({ isError, error, refetch }, index) =>
          isError && (
            // biome-ignore lint/suspicious/noArrayIndexKey: always the same ones
            <div key={index} className="cc-page-notice">
              <ErrorNotice error={error} title={`The ${source} could not be read`} onRetry={() => void refetch()} />
            </div>
          ),
      )}
    </>
  );
}
