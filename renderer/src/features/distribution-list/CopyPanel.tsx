import { counted } from '@renderer/app/numbers';
import { useAction, useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import { Tag } from '@renderer/components/Tag';
import type { ListEntry } from '@shared/ipc/distribution-list';
import { useEffect, useRef, useState } from 'react';
import { BatchSize } from './BatchSize';
import { batchesOf } from './batches';
import { withProblem } from './filter';

interface CopyPanelProps {
  entries: readonly ListEntry[];
  onClose: () => void;
}

/** Hands the addresses to Outlook batch by batch, and remembers which ones went. */
export function CopyPanel({ entries, onClose }: CopyPanelProps) {
  const settings = useRequest('settings.toEdit', {});
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const doubtful = withProblem(entries).length;
  return (
    <aside
      className="list-panel"
      aria-labelledby="copy-heading"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <h2 id="copy-heading" ref={heading} tabIndex={-1}>
        Copy for Outlook
      </h2>
      {doubtful > 0 && (
        <Notice tone="warn" title="Check before you send">
          <p>
            {counted(doubtful, 'address', 'addresses')} on the list {doubtful === 1 ? 'has' : 'have'} a problem. One bad
            address can stop a whole mail: look at “With a problem” first.
          </p>
        </Notice>
      )}
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
          <BatchSize settings={settings.data} />
          {/* Another size or another list makes other batches: none of them is copied yet. */}
          <Batches
            key={`${settings.data.form.batchSize} ${entries.map(({ address }) => address).join()}`}
            count={entries.length}
            size={settings.data.form.batchSize}
          />
        </>
      )}
      <Button onPress={onClose}>Close</Button>
    </aside>
  );
}

function Batches({ count, size }: { count: number; size: number }) {
  const copy = useAction('distributionList.copyBatch');
  const [copied, setCopied] = useState<ReadonlySet<number>>(new Set());
  const batches = batchesOf(count, size);
  const run = (batch: number) =>
    copy.mutate({ batch }, { onSuccess: () => setCopied((before) => new Set([...before, batch])) });
  return (
    <>
      <h3>{counted(batches.length, 'batch', 'batches')}</h3>
      <ol className="list-batches">
        {batches.map(({ batch, addresses }) => (
          <li key={batch}>
            <Button onPress={() => run(batch)}>
              Copy batch {batch} of {batches.length} ({counted(addresses, 'address', 'addresses')})
            </Button>
            {copied.has(batch) && <Tag tone="ok">Copied</Tag>}
          </li>
        ))}
      </ol>
      <div role="status">
        {copy.data && !copy.isPending && (
          <Notice tone="good">
            <p>
              Batch {copy.data.batch} of {copy.data.batches} is copied:{' '}
              {counted(copy.data.addresses, 'address', 'addresses')}. Paste it into Bcc in Outlook, so that practices
              don’t see each other’s addresses.
            </p>
          </Notice>
        )}
      </div>
      {copy.isError && <ErrorNotice error={copy.error} title="Nothing was copied" />}
    </>
  );
}
