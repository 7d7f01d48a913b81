import { counted } from '@renderer/app/numbers';
import { Notice } from '@renderer/components/Notice';
import type { EditionHead } from '@shared/ipc/distribution-list';
import { EditionLink } from '../editions/EditionLink';
import { changesInWords } from '../words';

/** Says what was published just now. */
export function Published({ edition }: { edition: EditionHead }) {
  const { listId, number, entries } = edition;
  return (
    <Notice tone="good">
      <p>
        <EditionLink listId={listId} number={number} /> is published with {counted(entries, 'address', 'addresses')}
        {number > 1 && `: ${changesInWords(edition)}`}. It stays as it is, whatever happens to the register.
      </p>
    </Notice>
  );
}
