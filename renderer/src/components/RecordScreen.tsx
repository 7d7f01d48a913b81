import { takeSavedMessage } from '@renderer/app/saved-message';
import { useKeptScroll } from '@renderer/app/use-kept-scroll';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import { PageHeader } from '@renderer/components/PageHeader';
import { type ReactNode, useState } from 'react';

interface RecordScreenProps<Detail> {
  /** What it is: "practice". */
  noun: string;
  id: string;
  answer: { data?: Detail; isPending: boolean; error: Error | null; refetch: () => unknown };
  /** What it is called. */
  title: (detail: Detail) => string;
  facts: (detail: Detail) => ReactNode;
  /** The way back to the table, and what can be done with the record. */
  back: ReactNode;
  actions: (detail: Detail) => ReactNode;
  /** What is to be said above it, also while it is being read. */
  notices?: ReactNode;
  children: (detail: Detail) => ReactNode;
}

/** The page of one record: its name and actions, what was just saved, and why it can't be shown where it can't. */
export function RecordScreen<Detail>(props: RecordScreenProps<Detail>) {
  const { noun, id, answer } = props;
  const detail = answer.data;
  const [saved] = useState(takeSavedMessage);
  const scroller = useKeptScroll(`${noun} ${id}`, detail !== undefined);
  return (
    <>
      <PageHeader
        title={detail ? props.title(detail) : noun.charAt(0).toUpperCase() + noun.slice(1)}
        facts={detail && props.facts(detail)}
        actions={
          <>
            {props.back}
            {detail && props.actions(detail)}
          </>
        }
      />
      <div className="cc-scroll" ref={scroller}>
        {saved && (
          <Notice tone="good" announce>
            {saved}
          </Notice>
        )}
        {props.notices}
        {answer.isPending && <Loading>{`Reading the ${noun}`}</Loading>}
        {answer.error && (
          <ErrorNotice
            error={answer.error}
            title={`The ${noun} could not be read`}
            onRetry={() => void answer.refetch()}
          />
        )}
        {detail && props.children(detail)}
      </div>
    </>
  );
}
