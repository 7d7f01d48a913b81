import { number } from '@renderer/app/numbers';
import type { useRequest } from '@renderer/app/queries';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { Tag } from '@renderer/components/Tag';
import type { ListHead } from '@shared/ipc/distribution-list';
import type { DifferenceLine } from '@shared/ipc/editions';
import { Link } from '@tanstack/react-router';
import { CHANGES, ofList } from '../editions/address';
import { CHANGE_TONES, CHANGE_WORDS, editionName } from '../editions/words';
import { changesInWords } from '../words';

/** As many as are read in a dialog; the comparison has them all. */
const MOST_LINES = 100;

interface WhatChangesProps {
  list: ListHead;
  comparison: ReturnType<typeof useRequest<'editions.compare'>>;
}

/** What was added, removed and changed since the edition before, and why. */
export function WhatChanges({ list, comparison }: WhatChangesProps) {
  if (list.latest === null) return <p>It is the first edition of this list: everything in it is new.</p>;
  if (comparison.isPending) return <Loading>Comparing with the edition before</Loading>;
  if (comparison.isError)
    return (
      <ErrorNotice
        error={comparison.error}
        title="What has changed can’t be read"
        onRetry={() => void comparison.refetch()}
      />
    );
  const { from, added, removed, changed } = comparison.data;
  const lines = CHANGES.flatMap((change) => comparison.data[change].map((line) => ({ change, line })));
  const more = lines.length - MOST_LINES;
  return (
    <>
      <h3 id="publish-changes">Since {editionName(from)}</h3>
      <p>{changesInWords({ added: added.length, removed: removed.length, changed: changed.length })}.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, and the keyboard must get there */}
      <section className="list-publish__changes" aria-labelledby="publish-changes" tabIndex={0}>
        <ul>
          {lines.slice(0, MOST_LINES).map(({ change, line }) => (
            <li key={`${change} ${line.address}`}>
              <Tag tone={CHANGE_TONES[change]}>{CHANGE_WORDS[change]}</Tag> <Addresses line={line} />{' '}
              <span className="cc-secondary">{[line.name, line.odsCode].filter(Boolean).join(' · ')}</span>
              <span className="list-publish__why">{line.reason}</span>
            </li>
          ))}
        </ul>
      </section>
      {more > 0 && (
        <p>
          <Link to="/distribution-list/editions/compare" search={{ ...ofList(list.id), from: from.number }}>
            And {number(more)} more
          </Link>
        </p>
      )}
    </>
  );
}

function Addresses({ line: { address, addressBefore } }: { line: DifferenceLine }) {
  if (addressBefore === '') return <bdi>{address}</bdi>;
  return (
    <>
      <del>
        <span className="cc-visually-hidden">Before: </span>
        <bdi>{addressBefore}</bdi>
      </del>{' '}
      <span aria-hidden="true">→</span> <bdi>{address}</bdi>
    </>
  );
}
