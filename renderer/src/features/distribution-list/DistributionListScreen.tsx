import { counted, number } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { takeSavedMessage } from '@renderer/app/saved-message';
import { Button } from '@renderer/components/Button';
import { Notice } from '@renderer/components/Notice';
import { PageHeader } from '@renderer/components/PageHeader';
import { rememberAddress } from '@renderer/features/tables/memory';
import { TableScreen } from '@renderer/features/tables/TableScreen';
import { useTableView } from '@renderer/features/tables/use-table-view';
import type { EditionHead } from '@shared/ipc/distribution-list';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { listColumns } from './columns';
import { EmptyList } from './EmptyList';
import { NoSuchList } from './editions/NoSuchList';
import { ListBar } from './ListBar';
import { ListFacts } from './ListFacts';
import { OutlookPanel } from './outlook/OutlookPanel';
import { usePanel } from './outlook/progress';
import { PublishDialog } from './publish/PublishDialog';
import { Published } from './publish/Published';
import { type ListLine, linesOf, listTable } from './table';
import './distribution-list.scss';

const noLines: ListLine[] = [];
const rowId = (line: ListLine) => line.key;
/** Beside the panel for Outlook, what must be looked at comes before why somebody is on the list. */
const givesWay = ['source', 'reason'];
const nameOf = (line: ListLine) => line.address || line.name;

/** The addresses that get the team's mails, each with its reason, and who was left out. */
export function DistributionListScreen() {
  const { list: listId } = useSearch({ from: '/distribution-list' });
  const answer = useRequest('distributionList.get', listId === undefined ? {} : { listId });
  const isGone = answer.error?.code === 'not-found';
  // The way to the list leads to the list of everyone again.
  useEffect(() => {
    if (isGone) rememberAddress('distribution-list', {});
  }, [isGone]);
  if (isGone)
    return (
      <>
        <PageHeader title="Distribution list" />
        <ListBar list={listId} />
        <NoSuchList />
      </>
    );
  return <ListTable listId={listId} answer={answer} />;
}

type Answer = ReturnType<typeof useRequest<'distributionList.get'>>;

function ListTable({ listId, answer }: { listId: string | undefined; answer: Answer }) {
  const kept = useMemo(() => (listId === undefined ? {} : { list: listId }), [listId]);
  const navigate = useNavigate();
  const data = answer.data;
  const list = data?.list;
  const table = useMemo(() => ({ ...listTable, title: list?.name ?? listTable.title }), [list?.name]);
  const at = useTableView(table, kept);
  const rows = useMemo(() => (data && data.list.broken === '' ? linesOf(data) : noLines), [data]);
  const [isOpen, setOpen] = usePanel(listId ?? '');
  const [isPublishing, setPublishing] = useState(false);
  const [published, setPublished] = useState<EditionHead | null>(null);
  const [saved] = useState(takeSavedMessage);
  const outlook = useRef<HTMLButtonElement>(null);
  const entries = data?.entries.length ?? 0;
  const canUse = list !== undefined && list.broken === '' && entries > 0;
  return (
    <>
      <TableScreen
        table={table}
        columns={listColumns}
        at={at}
        rows={rows}
        rowId={rowId}
        nameOf={nameOf}
        answers={[answer]}
        source="list"
        quick={[]}
        countWords={(shown) => (list?.broken ? 'can’t be put together' : countWords(shown, entries))}
        givesWay={givesWay}
        tabs={<ListBar list={listId}>{list && <ListFacts list={list} />}</ListBar>}
        notices={
          <>
            {saved && (
              <Notice tone="good" announce>
                {saved}
              </Notice>
            )}
            <div role="status">{published && published.listId === list?.id && <Published edition={published} />}</div>
          </>
        }
        onOpen={({ practiceId, recipientId }) => {
          if (practiceId !== null) void navigate({ to: '/practices/$id', params: { id: practiceId } });
          else if (recipientId !== null)
            void navigate({ to: '/distribution-list/recipients', search: { id: recipientId } });
          else if (list) void navigate({ to: '/distribution-list/lists/$id/edit', params: { id: list.id } });
        }}
        actions={
          canUse && (
            <>
              <Button
                ref={outlook}
                variant={list.waiting === 0 ? 'primary' : 'secondary'}
                aria-expanded={isOpen}
                onPress={() => setOpen(!isOpen)}
              >
                Copy for Outlook
              </Button>
              <Button variant={list.waiting > 0 ? 'primary' : 'secondary'} onPress={() => setPublishing(true)}>
                Publish…
              </Button>
            </>
          )
        }
        aside={
          isOpen &&
          canUse && (
            <OutlookPanel
              list={list}
              onClose={() => {
                setOpen(false);
                outlook.current?.focus();
              }}
            />
          )
        }
        whenEmpty={list && <EmptyList list={list} />}
      />
      {isPublishing && data && (
        <PublishDialog
          data={data}
          onReload={() => void answer.refetch()}
          onClose={() => setPublishing(false)}
          onPublished={(edition) => {
            setPublishing(false);
            setPublished(edition);
          }}
        />
      )}
    </>
  );
}

/** Who is left out is no address on the list. */
function countWords(shown: readonly ListLine[], entries: number): string {
  const on = shown.filter(({ standing }) => standing === 'on').length;
  const off = shown.length - on;
  const all = counted(entries, 'address', 'addresses');
  if (off === 0) return on === entries ? all : `${number(on)} of ${all}`;
  const out = `${number(off)} left out`;
  return on === 0 ? out : `${number(on)} of ${all} and ${out}`;
}
