import { Button, buttonClass } from '@renderer/components/Button';
import { Dialog } from '@renderer/components/Dialog';
import type { EditionHead, ListEntry, ListHead } from '@shared/ipc/distribution-list';
import { Link, useNavigate } from '@tanstack/react-router';
import { type Ref, useState } from 'react';
import { SaveAsFile } from '../../outlook/SaveAsFile';
import { ofList } from '../address';
import { PutBackDialog } from './PutBackDialog';

interface EditionActionsProps {
  edition: EditionHead;
  entries: readonly ListEntry[];
  /** Undefined until the lists are read, and of one that is in the bin. */
  list: ListHead | undefined;
  isCopying: boolean;
  onCopying: () => void;
  copyButton: Ref<HTMLButtonElement>;
}

/** What can be done with an edition. Nothing of it changes the edition. */
export function EditionActions({ edition, entries, list, isCopying, onCopying, copyButton }: EditionActionsProps) {
  const [open, setOpen] = useState<'put-back' | 'export' | null>(null);
  const navigate = useNavigate();
  const { listId, number } = edition;
  const close = () => setOpen(null);
  return (
    <>
      {list && list.latest?.number !== number && <Button onPress={() => setOpen('put-back')}>Put back…</Button>}
      <Button onPress={() => setOpen('export')}>Export</Button>
      <Link to="/reports" search={{ what: 'edition', list: listId, edition: number }} className={buttonClass()}>
        Print or PDF
      </Link>
      {list && (
        <Button variant="primary" ref={copyButton} aria-expanded={isCopying} onPress={onCopying}>
          Copy for Outlook
        </Button>
      )}
      <Dialog
        title={`Export edition ${number}`}
        isOpen={open === 'export'}
        onClose={close}
        actions={<Button onPress={close}>Close</Button>}
      >
        <SaveAsFile what={{ listId, edition: number }} />
      </Dialog>
      {open === 'put-back' && (
        <PutBackDialog
          edition={edition}
          entries={entries}
          onClose={close}
          onDone={(published) => {
            close();
            void navigate({
              to: '/distribution-list/editions/$number',
              params: { number: String(published.number) },
              search: ofList(listId),
            });
          }}
        />
      )}
    </>
  );
}
