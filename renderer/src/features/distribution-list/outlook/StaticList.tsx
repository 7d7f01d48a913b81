import { counted, number } from '@renderer/app/numbers';
import { useAction, useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import { SelectField } from '@renderer/components/SelectField';
import type { EditionHead, ListHead } from '@shared/ipc/distribution-list';
import { useState } from 'react';
import { editionName } from '../editions/words';
import { atBeginning } from '../words';
import { useBroughtUpTo } from './progress';

interface StaticListProps {
  list: ListHead;
  /** What the list is to become; null: as it is now. */
  edition: EditionHead | null;
}

/** What to add and take away in a list that somebody keeps by hand in Outlook or on the NHSmail portal. */
export function StaticList({ list, edition }: StaticListProps) {
  const answer = useRequest('editions.list', { listId: list.id });
  const [chosen, choose] = useBroughtUpTo(list.id);
  const older = (answer.data ?? []).filter(({ number: each }) => edition === null || each < edition.number);
  const from = older.find(({ number: each }) => each === chosen) ?? older[0];
  return (
    <section aria-labelledby="static-heading">
      <h3 id="static-heading">For a list kept by hand</h3>
      {answer.isPending && <Loading />}
      {answer.isError && (
        <ErrorNotice error={answer.error} title="The editions can’t be read" onRetry={() => void answer.refetch()} />
      )}
      {answer.data && !from && (
        <p>
          {edition === null
            ? 'Once an edition is published, this says what to add to a static list and what to take away since.'
            : 'This is the first edition: a static list has all of its addresses. From the next one on, this says what to add and what to take away.'}
        </p>
      )}
      {from && (
        <>
          <SelectField
            label="It was brought up to date last with"
            name="static-from"
            options={older.map((each) => ({ value: String(each.number), label: atBeginning(editionName(each)) }))}
            value={String(from.number)}
            onChange={(event) => choose(Number(event.target.value))}
          />
          <Changes
            // What was copied of one pair says nothing of another.
            key={`${from.number} ${edition?.number ?? 'now'}`}
            pair={{ listId: list.id, from: from.number, to: edition?.number ?? null }}
          />
        </>
      )}
    </section>
  );
}

type Which = 'adds' | 'removes';
const TITLES: Record<Which, string> = { adds: 'Add', removes: 'Take away' };

function Changes({ pair }: { pair: { listId: string; from: number; to: number | null } }) {
  const answer = useRequest('editions.compare', pair);
  const copy = useAction('editions.copyChanges');
  const [copied, setCopied] = useState<Which | null>(null);
  if (answer.isPending) return <Loading>Comparing</Loading>;
  if (answer.isError)
    return (
      <ErrorNotice error={answer.error} title="What has changed can’t be read" onRetry={() => void answer.refetch()} />
    );
  const { adds, removes } = answer.data;
  if (adds.length + removes.length === 0) return <p>No address has changed since: the list stays as it is.</p>;
  const run = (which: Which) => copy.mutate({ ...pair, which }, { onSuccess: () => setCopied(which) });
  return (
    <>
      {(['adds', 'removes'] as const).map((which) => {
        const addresses = which === 'adds' ? adds : removes;
        return (
          <div key={which} className="list-static">
            <h4 id={`static-${which}`}>
              {TITLES[which]}: {number(addresses.length)}
            </h4>
            {addresses.length > 0 && (
              <>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, and the keyboard must get there */}
                <ul className="list-static__addresses" aria-labelledby={`static-${which}`} tabIndex={0}>
                  {addresses.map((address) => (
                    <li key={address}>
                      <bdi>{address}</bdi>
                    </li>
                  ))}
                </ul>
                <Button onPress={() => run(which)} isDisabled={copy.isPending}>
                  {which === 'adds' ? 'Copy what to add' : 'Copy what to take away'}
                </Button>
              </>
            )}
          </div>
        );
      })}
      <div role="status">
        {copy.data && !copy.isPending && copied && (
          <Notice tone="good">
            <p>
              {counted(copy.data.addresses, 'address', 'addresses')} to {TITLES[copied].toLowerCase()}{' '}
              {copy.data.addresses === 1 ? 'is' : 'are'} copied, one a line.
            </p>
          </Notice>
        )}
      </div>
      {copy.isError && <ErrorNotice error={copy.error} title="Nothing was copied" />}
    </>
  );
}
