import { counted, number } from '@renderer/app/numbers';
import { useAction, useRequest } from '@renderer/app/queries';
import { buttonClass } from '@renderer/components/Button';
import { EmptyState } from '@renderer/components/EmptyState';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { PageHeader } from '@renderer/components/PageHeader';
import { useTableRows } from '@renderer/components/table/use-table-rows';
import type { ListComparison } from '@shared/ipc/editions';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { type CompareAddress, listIdOf, ofList } from '../address';
import { ListChoice } from '../ListChoice';
import { matches } from '../matching';
import { NoSuchList } from '../NoSuchList';
import { editionName } from '../words';
import { CopyButtons, CopyOutcome } from './CopyChanges';
import { DifferenceView } from './DifferenceView';
import { CHANGE_COLUMNS, linesOf, STANDARD_VIEW, viewOf } from './lines';
import { NothingToCompare } from './NothingToCompare';
import { OutTools } from './OutTools';
import { PairChoice } from './PairChoice';
import '../editions.scss';

const HERE = '/distribution-list/editions/compare';

/** What was added, removed and changed between two editions, or since one, and why. */
export function CompareScreen() {
  const address = useSearch({ from: HERE });
  const navigate = useNavigate();
  const listId = listIdOf(address);
  const lists = useRequest('lists.all', {});
  const isGone = lists.data !== undefined && !lists.data.some(({ id }) => id === listId);
  const editions = useRequest('editions.list', { listId }, { enabled: !isGone });
  const from = address.from ?? editions.data?.[0]?.number;
  const to = address.to ?? null;
  const answer = useRequest(
    'editions.compare',
    { listId, from: from ?? 1, to },
    { enabled: from !== undefined && !isGone },
  );
  const copy = useAction('editions.copyChanges');
  const [view, setView] = useState(STANDARD_VIEW);
  const comparison = isGone ? undefined : answer.data;
  const lines = useMemo(() => (comparison ? linesOf(comparison) : []), [comparison]);
  const wanted = useMemo(() => viewOf(view, address.show), [view, address.show]);
  const { shown } = useTableRows(lines, CHANGE_COLUMNS, wanted, matches);
  const look = (next: CompareAddress) => void navigate({ to: HERE, search: next, replace: true });
  const compare = (next: CompareAddress) => {
    copy.reset();
    look(next);
  };
  const broken = isGone ? undefined : [lists, editions, answer].find(({ isError }) => isError);
  const hasNone = editions.data?.length === 0;
  const isWaiting = !isGone && !hasNone && broken === undefined && comparison === undefined;
  return (
    <>
      <PageHeader
        title="Compare editions"
        facts={comparison && factsOf(comparison)}
        actions={
          <>
            <Link to="/distribution-list/editions" search={ofList(listId)} className={buttonClass()}>
              All editions
            </Link>
            {comparison && lines.length > 0 && (
              <>
                <OutTools title={titleOf(comparison)} view={wanted} shown={shown} />
                <CopyButtons copy={copy} comparison={comparison} listId={listId} />
              </>
            )}
          </>
        }
      />
      {!isGone && (lists.data?.length ?? 0) + (editions.data?.length ?? 0) > 1 && (
        <div className="cc-bar edition-pair">
          <ListChoice lists={lists.data ?? []} listId={listId} onChange={(id) => compare(ofList(id))} />
          {editions.data && from !== undefined && (
            <PairChoice
              editions={editions.data}
              from={from}
              to={to}
              onChange={(first, second) =>
                compare({ ...ofList(listId), from: first, ...(second === null ? {} : { to: second }) })
              }
            />
          )}
        </div>
      )}
      <CopyOutcome copy={copy} />
      {isWaiting && <Loading>Comparing</Loading>}
      {broken && (
        <div className="cc-page-notice">
          <ErrorNotice
            error={broken.error}
            title="The editions could not be compared"
            onRetry={() => void broken.refetch()}
          />
        </div>
      )}
      {isGone && <NoSuchList />}
      {hasNone && <NothingToCompare listId={listId} />}
      {comparison && lines.length === 0 && <NoDifference comparison={comparison} />}
      {comparison && lines.length > 0 && (
        <DifferenceView
          lines={lines}
          shown={shown}
          view={view}
          onView={setView}
          show={address.show}
          onShow={(show) => {
            const { show: _, ...rest } = address;
            look(show === undefined ? rest : { ...rest, show });
          }}
        />
      )}
    </>
  );
}

const titleOf = ({ from, to }: ListComparison) => `Changes from ${editionName(from)} to ${editionName(to)}`;
const factsOf = ({ added, removed, changed, unchanged }: ListComparison) =>
  `${counted(added.length + removed.length + changed.length, 'change')} · ${number(unchanged)} unchanged`;

function NoDifference({ comparison: { from, to } }: { comparison: ListComparison }) {
  return (
    <EmptyState title="Nothing differs">
      <p>
        {to?.number === from.number
          ? 'Both are the same edition. Choose another to compare it with.'
          : `There is nothing to add or to remove: ${editionName(to)} holds the same addresses as ${editionName(from)}, with the same names and reasons.`}
      </p>
    </EmptyState>
  );
}
