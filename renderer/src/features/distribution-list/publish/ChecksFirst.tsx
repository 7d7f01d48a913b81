import { counted } from '@renderer/app/numbers';
import { Notice } from '@renderer/components/Notice';
import type { ListEntry, ListHead } from '@shared/ipc/distribution-list';
import { Link } from '@tanstack/react-router';
import { ofList } from '../editions/address';
import { problemsOf, unconfirmedOf } from '../table';

interface ChecksFirstProps {
  list: ListHead;
  entries: readonly ListEntry[];
  /** Somebody goes to look at them. */
  onLeave: () => void;
}

/** How many addresses should be looked at first; each number leads to its rows. */
export function ChecksFirst({ list, entries, onLeave }: ChecksFirstProps) {
  const views = [
    ['problem', entries.filter((entry) => problemsOf(entry).length > 0).length, 'with a problem'],
    ['unconfirmed', entries.filter((entry) => unconfirmedOf(entry).length > 0).length, 'not confirmed lately'],
  ] as const;
  const found = views.filter(([, count]) => count > 0);
  if (found.length === 0) return <p>No address has a problem.</p>;
  return (
    <Notice tone="warn" title="Look at these first">
      <ul className="list-publish__checks">
        {found.map(([view, count, words]) => (
          <li key={view}>
            <Link
              to="/distribution-list"
              search={{ ...ofList(list.id), view }}
              replace
              onClick={onLeave}
            >{`${counted(count, 'address', 'addresses')} ${words}`}</Link>
          </li>
        ))}
      </ul>
      <p>The list can be published all the same.</p>
    </Notice>
  );
}
