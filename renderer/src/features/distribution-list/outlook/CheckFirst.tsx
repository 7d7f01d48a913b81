import { counted, number } from '@renderer/app/numbers';
import { Notice } from '@renderer/components/Notice';
import { PracticeLink, RecipientLink } from '@renderer/components/RecordLink';
import type { ListEntry, ListHead } from '@shared/ipc/distribution-list';
import { Link } from '@tanstack/react-router';
import { ofList } from '../editions/address';
import { problemsOf, unconfirmedOf } from '../table';

/** As many as are read before the list is used; the table has them all. */
const MOST_NAMED = 8;

interface CheckFirstProps {
  list: ListHead;
  /** The list as it is now, whose table stands beside. */
  isNow: boolean;
  entries: readonly ListEntry[];
}

/** What is doubtful about the addresses, by name, before they are used. */
export function CheckFirst({ list, isNow, entries }: CheckFirstProps) {
  const isBad = (entry: ListEntry) => entry.checks.some(({ kind }) => kind === 'malformed');
  const doubtful = entries
    .filter((entry) => problemsOf(entry).length > 0)
    .sort((a, b) => Number(isBad(b)) - Number(isBad(a)));
  const unconfirmed = entries.filter((entry) => unconfirmedOf(entry).length > 0).length;
  if (doubtful.length + unconfirmed === 0) return null;
  const more = doubtful.length - MOST_NAMED;
  return (
    <>
      {doubtful.length > 0 && (
        <Notice tone="warn" title="Check before you send">
          <p>
            {counted(doubtful.length, 'address', 'addresses')} {doubtful.length === 1 ? 'has' : 'have'} a problem. One
            bad address can stop a whole mail.
          </p>
          <ul className="list-panel__doubtful">
            {doubtful.slice(0, MOST_NAMED).map((entry) => (
              <li key={entry.address}>
                <Whose entry={entry} />:{' '}
                {problemsOf(entry)
                  .map(({ text }) => text)
                  .join(' ')}
              </li>
            ))}
          </ul>
          {more > 0 && <p>And {number(more)} more.</p>}
          {isNow && (
            <p>
              <Link to="/distribution-list" search={{ ...ofList(list.id), view: 'problem' }} replace>
                Show them in the table
              </Link>
            </p>
          )}
        </Notice>
      )}
      {unconfirmed > 0 && (
        <p>
          {counted(unconfirmed, 'address', 'addresses')} {unconfirmed === 1 ? 'was' : 'were'} not confirmed lately: an
          inactive mailbox sends nothing back.{' '}
          {isNow && (
            <Link to="/distribution-list" search={{ ...ofList(list.id), view: 'unconfirmed' }} replace>
              Show them
            </Link>
          )}
        </p>
      )}
    </>
  );
}

function Whose({ entry: { practiceId, recipientId, address } }: { entry: ListEntry }) {
  if (practiceId !== null) return <PracticeLink id={practiceId}>{address}</PracticeLink>;
  if (recipientId !== null) return <RecipientLink id={recipientId}>{address}</RecipientLink>;
  return <bdi>{address}</bdi>;
}
