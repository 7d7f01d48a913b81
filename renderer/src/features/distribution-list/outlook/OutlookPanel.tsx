import { useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import type { EditionHead, ListEntry, ListHead } from '@shared/ipc/distribution-list';
import { useEffect, useRef } from 'react';
import { askedList } from '../words';
import { Batches } from './Batches';
import { BatchSize } from './BatchSize';
import { CheckFirst } from './CheckFirst';
import { type Source, useSource } from './progress';
import { SaveAsFile } from './SaveAsFile';
import { SourceChoice } from './SourceChoice';
import { StaticList } from './StaticList';
import './outlook.scss';

interface OutlookPanelProps {
  list: ListHead;
  /** One edition; left out, the latest or the list as it is now. */
  edition?: EditionHead;
  onClose: () => void;
}

/** Hands a list to Outlook, to a static list that is kept by hand, or to a file; and says which list it is. */
export function OutlookPanel({ list, edition, onClose }: OutlookPanelProps) {
  const [chosen, choose] = useSource(list.id);
  const heading = useRef<HTMLHeadingElement>(null);
  // Coming back to a panel that stood open must not take the keyboard from the page's heading.
  const first = useRef(true);
  useEffect(() => {
    if (first.current && document.activeElement?.closest('main')) heading.current?.focus();
    first.current = false;
  }, []);
  const source: Source | null = edition ? 'edition' : sourceOf(list, chosen);
  return (
    <aside
      className="list-panel"
      aria-labelledby="outlook-heading"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="list-panel__head">
        <h2 id="outlook-heading" ref={heading} tabIndex={-1}>
          Copy for Outlook
        </h2>
        <Button variant="link" onPress={onClose}>
          Close<span className="cc-visually-hidden"> the panel for Outlook</span>
        </Button>
      </div>
      <SourceChoice list={list} edition={edition} source={source} onChoose={choose} />
      {source === 'now' && <ListNow list={list} />}
      {source === 'edition' && <OneEdition list={list} edition={edition ?? list.latest} />}
    </aside>
  );
}

/** Where nothing waits, the latest edition and the list are the same; without an edition there is only the list. */
function sourceOf({ latest, waiting }: ListHead, chosen: Source | null): Source | null {
  if (latest === null) return 'now';
  return waiting === 0 ? 'edition' : chosen;
}

function ListNow({ list }: { list: ListHead }) {
  const answer = useRequest('distributionList.get', askedList(list));
  if (answer.data)
    return <Ways list={list} edition={null} entries={answer.data.entries} fingerprint={answer.data.fingerprint} />;
  if (answer.isPending) return <Loading />;
  return <ErrorNotice error={answer.error} title="The list can’t be read" onRetry={() => void answer.refetch()} />;
}

function OneEdition({ list, edition }: { list: ListHead; edition: EditionHead | null }) {
  const answer = useRequest(
    'editions.get',
    { listId: list.id, number: edition?.number ?? 1 },
    { enabled: edition !== null },
  );
  if (edition === null) return null;
  if (answer.data)
    return (
      <Ways list={list} edition={edition} entries={answer.data.entries} fingerprint={answer.data.edition.publishedAt} />
    );
  if (answer.isPending) return <Loading />;
  return <ErrorNotice error={answer.error} title="The edition can’t be read" onRetry={() => void answer.refetch()} />;
}

interface WaysProps {
  list: ListHead;
  edition: EditionHead | null;
  entries: readonly ListEntry[];
  /** What tells these entries from others. */
  fingerprint: string;
}

function Ways({ list, edition, entries, fingerprint }: WaysProps) {
  const settings = useRequest('settings.toEdit', {});
  const what = { ...askedList(list), ...(edition ? { edition: edition.number } : {}) };
  return (
    <>
      <CheckFirst list={list} isNow={edition === null} entries={entries} />
      {settings.isPending && <Loading />}
      {settings.isError && (
        <ErrorNotice
          error={settings.error}
          title="The batch size can’t be read"
          onRetry={() => void settings.refetch()}
        />
      )}
      {settings.data && (
        <>
          <Batches
            listId={list.id}
            what={what}
            made={`${fingerprint} ${settings.data.form.batchSize}`}
            count={entries.length}
            size={settings.data.form.batchSize}
          />
          <BatchSize settings={settings.data} />
        </>
      )}
      <StaticList list={list} edition={edition} />
      <SaveAsFile what={what} />
    </>
  );
}
