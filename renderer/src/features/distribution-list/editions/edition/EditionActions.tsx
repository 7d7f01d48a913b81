import { Button } from '@renderer/components/Button';
import type { EditionHead, ListEntry, ListHead } from '@shared/ipc/distribution-list';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ofList } from '../address';
import { PutBackDialog } from './PutBackDialog';

interface EditionActionsProps {
  edition: EditionHead;
  entries: readonly ListEntry[];
  /** Undefined until the lists are read. */
  list: ListHead | undefined;
}

/** What can be done with an edition. Nothing of it changes the edition. */
export function EditionActions({ edition, entries, list }: EditionActionsProps) {
  const [puttingBack, setPuttingBack] = useState(false);
  const navigate = useNavigate();
  const isLatest = list?.latest?.number === edition.number;
  return (
    <>
      {list && !isLatest && <Button onPress={() => setPuttingBack(true)}>Put back…</Button>}
      {puttingBack && (
        <PutBackDialog
          edition={edition}
          entries={entries}
          onClose={() => setPuttingBack(false)}
          onDone={({ listId, number }) => {
            setPuttingBack(false);
            void navigate({
              to: '/distribution-list/editions/$number',
              params: { number: String(number) },
              search: ofList(listId),
            });
          }}
        />
      )}
    </>
  );
}
