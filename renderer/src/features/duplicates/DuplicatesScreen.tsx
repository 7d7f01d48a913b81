import { counted } from '@renderer/app/numbers';
import { useAction, useRequest } from '@renderer/app/queries';
import { useKeptScroll } from '@renderer/app/use-kept-scroll';
import { Button } from '@renderer/components/Button';
import { EmptyState } from '@renderer/components/EmptyState';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { FilterChip } from '@renderer/components/FilterChip';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import { PageHeader } from '@renderer/components/PageHeader';
import { ContractorLink, PracticeLink } from '@renderer/components/RecordLink';
import { showDateTime } from '@shared/domain/calendar-date';
import type { DuplicatePair } from '@shared/ipc/duplicates';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { MergeDialog } from './MergeDialog';
import type { Shown } from './view';
import './duplicates.scss';

/** Records that may be one, with the reason, the way to make them one, and the way to say that they are two. */
export function DuplicatesScreen() {
  const answer = useRequest('duplicates.list', {});
  const view = useSearch({ from: '/duplicates' });
  const navigate = useNavigate();
  const setShown = (show: Shown) => void navigate({ to: '/duplicates', search: { show }, replace: true });
  const scroller = useKeptScroll('duplicates', answer.data !== undefined);
  const [merging, setMerging] = useState<DuplicatePair | null>(null);
  const [merged, setMerged] = useState<string | null>(null);
  const pairs = answer.data?.pairs ?? [];
  const open = (entity: Shown) => pairs.filter((pair) => !pair.dismissed && pair.entity === entity);
  const lists = {
    contractor: open('contractor'),
    practice: open('practice'),
    dismissed: pairs.filter((pair) => pair.dismissed),
  };
  const shown = view.show ?? (lists.contractor.length === 0 && lists.practice.length > 0 ? 'practice' : 'contractor');
  return (
    <>
      <PageHeader
        title="Duplicates"
        facts={answer.data && `${counted(lists.contractor.length + lists.practice.length, 'likely pair')}`}
      />
      {answer.data && (
        <div className="cc-bar">
          <FilterChip
            selected={shown === 'contractor'}
            count={lists.contractor.length}
            onPress={() => setShown('contractor')}
          >
            Contractors
          </FilterChip>
          <FilterChip
            selected={shown === 'practice'}
            count={lists.practice.length}
            onPress={() => setShown('practice')}
          >
            Practices
          </FilterChip>
          <FilterChip
            selected={shown === 'dismissed'}
            count={answer.data.dismissed}
            onPress={() => setShown('dismissed')}
          >
            Not duplicates
          </FilterChip>
        </div>
      )}
      <div className="cc-scroll" ref={scroller}>
        {merged && (
          <Notice tone="good" announce>
            <p>{merged} The history can put it back.</p>
          </Notice>
        )}
        {answer.isPending && <Loading>Looking for duplicates</Loading>}
        {answer.isError && (
          <ErrorNotice
            error={answer.error}
            title="Duplicates could not be looked for"
            onRetry={() => void answer.refetch()}
          />
        )}
        {answer.data && lists[shown].length === 0 && <Nothing shown={shown} />}
        <ul className="cc-pairs">
          {lists[shown].map((pair) => (
            <Pair key={`${pair.left.id} ${pair.right.id}`} pair={pair} onMerge={() => setMerging(pair)} />
          ))}
        </ul>
      </div>
      {merging && (
        <MergeDialog
          pair={merging}
          onClose={() => setMerging(null)}
          onMerged={(words) => {
            setMerging(null);
            setMerged(words);
          }}
        />
      )}
    </>
  );
}

function Nothing({ shown }: { shown: Shown }) {
  if (shown === 'dismissed')
    return (
      <EmptyState title="Nobody has said so of any pair">
        <p>Pairs that you mark as “Not a duplicate” are remembered here for the whole team.</p>
      </EmptyState>
    );
  return (
    <EmptyState title={`No likely duplicates among the ${shown}s`}>
      <p>
        {shown === 'contractor'
          ? 'Contractors are compared by name, headquarters code and trading names.'
          : 'Practices are compared by mailbox, by phone and postcode together, by the codes before and after, and by codes that differ only by the letter O and the digit 0.'}
      </p>
    </EmptyState>
  );
}

function Pair({ pair, onMerge }: { pair: DuplicatePair; onMerge: () => void }) {
  const dismiss = useAction('duplicates.dismiss', { changesData: true });
  const { entity, left, right } = pair;
  const both = `${left.name} and ${right.name}`;
  const say = (dismissed: boolean) => dismiss.mutate({ entity, left: left.id, right: right.id, dismissed });
  return (
    <li className="cc-pair">
      <div className="cc-pair__sides">
        <Side entity={entity} side={left} />
        <Side entity={entity} side={right} />
      </div>
      <ul className="cc-pair__reasons">
        {pair.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {pair.dismissedAt !== '' && (
        <p className="cc-secondary">
          <bdi>{pair.dismissedBy}</bdi> said on {showDateTime(pair.dismissedAt)} that they are two.
        </p>
      )}
      {dismiss.isError && <ErrorNotice error={dismiss.error} title="That was not remembered" />}
      <div className="cc-pair__actions">
        {pair.dismissed ? (
          <Button onPress={() => say(false)} isDisabled={dismiss.isPending}>
            May be a duplicate after all<span className="cc-visually-hidden"> {both}</span>
          </Button>
        ) : (
          <>
            <Button onPress={onMerge}>
              Merge…<span className="cc-visually-hidden"> {both}</span>
            </Button>
            <Button onPress={() => say(true)} isDisabled={dismiss.isPending}>
              Not a duplicate<span className="cc-visually-hidden"> {both}</span>
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

function Side({ entity, side }: { entity: DuplicatePair['entity']; side: DuplicatePair['left'] }) {
  const Found = entity === 'practice' ? PracticeLink : ContractorLink;
  return (
    <div>
      <strong>
        <Found id={side.id}>{side.name}</Found>
      </strong>{' '}
      {side.code !== '' && <span className="cc-code">{side.code}</span>}
      <div className="cc-secondary">
        <bdi>{side.about}</bdi>
      </div>
    </div>
  );
}
