import { counted } from '@renderer/app/numbers';
import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import { ProgressBar } from '@renderer/components/ProgressBar';
import { Tag } from '@renderer/components/Tag';
import { useRef } from 'react';
import { batchesOf } from './batches';
import { isOut, isOutdated, NOTHING_OUT, nextBatch, progressOf, useProgress, withBatch } from './progress';

interface BatchesProps {
  listId: string;
  /** Which addresses: a list, or one of its editions. */
  what: { listId?: string; edition?: number };
  /** What the batches are made of. Others make other batches: none of them is out yet. */
  made: string;
  count: number;
  size: number;
}

/** The addresses batch by batch, copied or as drafts, and which of them are out. */
export function Batches({ listId, what, made, count, size }: BatchesProps) {
  const copy = useAction('distributionList.copyBatch');
  const draft = useAction('distributionList.openDraft');
  const [kept, keep] = useProgress(listId, String(what.edition ?? 'now'));
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const batches = batchesOf(count, size);
  const progress = progressOf(made, kept);
  const done = batches.filter(({ batch }) => isOut(progress, batch)).length;
  const isBusy = copy.isPending || draft.isPending;

  function run(way: 'copied' | 'drafted', batch: number) {
    const [action, other] = way === 'copied' ? [copy, draft] : [draft, copy];
    // What the other way said before would be taken for this one's answer.
    other.reset();
    action.mutate({ ...what, batch }, { onSuccess: () => carryOn(way, batch) });
  }
  function carryOn(way: 'copied' | 'drafted', batch: number) {
    const then = withBatch(progress, way, batch);
    keep(then);
    const next = nextBatch(then, batch, batches.length);
    // Whoever went elsewhere meanwhile stays there.
    if (next !== null && document.activeElement === buttons.current.get(`${way} ${batch}`))
      buttons.current.get(`${way} ${next}`)?.focus();
  }
  const button = (way: 'copied' | 'drafted', batch: number) => (element: HTMLButtonElement | null) => {
    if (element) buttons.current.set(`${way} ${batch}`, element);
    else buttons.current.delete(`${way} ${batch}`);
  };
  const said = copy.data ?? draft.data;

  return (
    <section aria-labelledby="batches-heading">
      <h3 id="batches-heading">{counted(batches.length, 'batch', 'batches')}</h3>
      {isOutdated(made, kept) && (
        <Notice tone="warn" title="The batches are new" announce>
          <p>
            The list or the size of a batch has changed since you copied some. Begin again with the first batch, or some
            may get the mail twice and others not at all.
          </p>
        </Notice>
      )}
      {done > 0 && <ProgressBar label="Batches done" done={done} total={batches.length} />}
      <ol className="list-batches">
        {batches.map(({ batch, addresses }) => (
          <li key={batch}>
            <Button ref={button('copied', batch)} onPress={() => run('copied', batch)} isDisabled={isBusy}>
              Copy batch {batch} of {batches.length} ({counted(addresses, 'address', 'addresses')})
            </Button>
            <Button
              ref={button('drafted', batch)}
              variant="link"
              onPress={() => run('drafted', batch)}
              isDisabled={isBusy}
            >
              Open a draft<span className="cc-visually-hidden"> with batch {batch}</span>
            </Button>
            {progress.copied.includes(batch) && <Tag tone="ok">Copied</Tag>}
            {progress.drafted.includes(batch) && <Tag tone="ok">Draft opened</Tag>}
          </li>
        ))}
      </ol>
      <div role="status">
        {/* Of batches that are no longer the same nothing is said. */}
        {said && !isBusy && done > 0 && (
          <Notice tone="good">
            {copy.data ? (
              <p>
                Batch {said.batch} of {said.batches} is copied: {counted(said.addresses, 'address', 'addresses')}. Paste
                it into Bcc in Outlook, so that practices don’t see each other’s addresses.
              </p>
            ) : (
              <p>
                A draft with batch {said.batch} of {said.batches} is open in your mail program:{' '}
                {counted(said.addresses, 'address', 'addresses')} in Bcc. Nothing has been sent yet.
              </p>
            )}
            {done === batches.length && batches.length > 1 && <p>All {batches.length} batches are done.</p>}
          </Notice>
        )}
      </div>
      {copy.isError && <ErrorNotice error={copy.error} title="Nothing was copied" />}
      {draft.isError && <ErrorNotice error={draft.error} title="No draft was opened" />}
      {done > 0 && (
        <Button
          variant="link"
          onPress={() => {
            keep(NOTHING_OUT);
            copy.reset();
            draft.reset();
            buttons.current.get('copied 1')?.focus();
          }}
        >
          Begin again with the first batch
        </Button>
      )}
    </section>
  );
}
