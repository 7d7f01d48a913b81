import { counted } from '@renderer/app/numbers';
import { useAction, useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { fieldId } from '@renderer/components/Field';
import { Notice } from '@renderer/components/Notice';
import { TextAreaField } from '@renderer/components/TextAreaField';
import type { DistributionList, EditionHead } from '@shared/ipc/distribution-list';
import { useEffect, useRef, useState } from 'react';
import { editionName } from '../editions/words';
import { ChecksFirst } from './ChecksFirst';
import { WhatChanges } from './WhatChanges';

const REASON = 'publish-reason';
const TICK = 'publish-malformed';

interface PublishDialogProps {
  /** The list as it is now, kept up to date. */
  data: DistributionList;
  /** Asks for the list anew. */
  onReload: () => void;
  onClose: () => void;
  onPublished: (edition: EditionHead) => void;
}

/** Shows what the next edition will be, asks why it is published, and freezes it. */
export function PublishDialog({ data, onReload, onClose, onPublished }: PublishDialogProps) {
  // What somebody looked at is what is published, or nothing.
  const [seen, setSeen] = useState(data);
  const [reason, setReason] = useState('');
  const [isSure, setSure] = useState(false);
  const [attempted, setAttempted] = useState(false);
  const publish = useAction('editions.publish', { changesData: true });
  const { list } = data;
  const { latest } = list;
  const comparison = useRequest(
    'editions.compare',
    { listId: list.id, from: latest?.number ?? 1, to: null },
    { enabled: latest !== null },
  );
  const isStale = data.fingerprint !== seen.fingerprint;
  const malformed = seen.entries.filter(({ checks }) => checks.some(({ kind }) => kind === 'malformed')).length;
  const hasNothing = latest !== null && list.waiting === 0;
  const next = (latest?.number ?? 0) + 1;
  const reasonError = attempted && reason.trim() === '' ? 'Enter why the list is published' : '';
  const tickError = attempted && malformed > 0 && !isSure;

  function submit() {
    setAttempted(true);
    if (malformed > 0 && !isSure) document.getElementById(fieldId(TICK))?.focus();
    else if (reason.trim() === '') document.getElementById(fieldId(REASON))?.focus();
    else
      publish.mutate(
        { listId: list.id, reason, seen: seen.fingerprint },
        {
          onSuccess: onPublished,
          onError: ({ code }) => code === 'changed-since' && onReload(),
        },
      );
  }
  // The button that was pressed is gone: the keyboard goes to what it brought.
  const content = useRef<HTMLDivElement>(null);
  const shownFirst = useRef(seen);
  useEffect(() => {
    if (seen !== shownFirst.current) content.current?.focus();
  }, [seen]);
  const showNewest = () => {
    publish.reset();
    setSure(false);
    setSeen(data);
  };

  return (
    <Dialog
      title={hasNothing ? 'Publish the list' : `Publish edition ${next}`}
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{hasNothing ? 'Close' : 'Cancel'}</Button>
          {!hasNothing && (
            <Button variant="primary" onPress={submit} isDisabled={publish.isPending || isStale}>
              {publish.isPending ? 'Publishing' : `Publish edition ${next}`}
            </Button>
          )}
        </>
      }
    >
      {hasNothing && latest ? (
        <p>
          Nothing has changed since {editionName(latest)}: it has the same{' '}
          {counted(latest.entries, 'address', 'addresses')} as the list now. There is nothing to publish until somebody
          is added, removed or changed.
        </p>
      ) : isStale ? (
        <Notice
          tone="warn"
          title="The list has changed meanwhile"
          announce
          actions={<Button onPress={showNewest}>Show it as it is now</Button>}
        >
          <p>Nothing was published. Look at what would be published now, then publish it.</p>
        </Notice>
      ) : (
        <div ref={content} tabIndex={-1} className="list-publish">
          <p>
            <strong>{counted(seen.entries.length, 'address', 'addresses')}</strong> are kept as edition {next} of{' '}
            <bdi>{list.name}</bdi>. An edition can be looked at, compared and used later, and never changes.
          </p>
          <WhatChanges list={list} comparison={comparison} />
          <ChecksFirst list={list} entries={seen.entries} onLeave={onClose} />
          {malformed > 0 && (
            <div className={tickError ? 'cc-field cc-field--error' : 'cc-field'}>
              {tickError && (
                <p className="cc-field__error" id={`${fieldId(TICK)}-error`}>
                  <span className="cc-visually-hidden">Error: </span>
                  Tick the box, or put the addresses right first
                </p>
              )}
              <label className="cc-check">
                <input
                  id={fieldId(TICK)}
                  type="checkbox"
                  className="cc-tick"
                  checked={isSure}
                  aria-invalid={tickError || undefined}
                  aria-describedby={tickError ? `${fieldId(TICK)}-error` : undefined}
                  onChange={(event) => setSure(event.target.checked)}
                />
                <span className="cc-check__label">
                  Publish with {counted(malformed, 'address', 'addresses')} that no mail can reach
                </span>
              </label>
            </div>
          )}
          <TextAreaField
            label="Why is it published?"
            name={REASON}
            hint="For example: monthly update, or new mailboxes in Devon. It stands with the edition."
            rows={2}
            maxLength={500}
            value={reason}
            error={reasonError || publish.error?.fields.reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      )}
      {publish.isError && !isStale && <ErrorNotice error={publish.error} title="Nothing was published" />}
    </Dialog>
  );
}
