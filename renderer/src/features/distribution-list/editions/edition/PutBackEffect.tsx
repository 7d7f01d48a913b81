import { counted, number } from '@renderer/app/numbers';
import type { ListComparison } from '@shared/ipc/editions';
import { Link } from '@tanstack/react-router';
import { ofList } from '../address';

/** What differs between an older edition and the list now: the other way round, because the older one comes back. */
export function PutBackEffect({ comparison }: { comparison: ListComparison }) {
  const { from, added, removed, changed } = comparison;
  if (added.length + removed.length + changed.length === 0)
    return <p>It holds exactly the addresses that the list holds now.</p>;
  return (
    <>
      <p>
        Compared with the list now (
        <Link to="/distribution-list/editions/compare" search={{ ...ofList(from.listId), from: from.number }}>
          see each
        </Link>
        ):
      </p>
      <ul className="put-back-counts">
        {removed.length > 0 && (
          <li>{counted(removed.length, 'address comes', 'addresses come')} on again that went off since</li>
        )}
        {added.length > 0 && (
          <li>
            {counted(added.length, 'address', 'addresses')} that came on since {added.length === 1 ? 'is' : 'are'} left
            out
          </li>
        )}
        {changed.length > 0 && (
          <li>
            {changed.length === 1
              ? '1 entry goes back to what it was then'
              : `${number(changed.length)} entries go back to what they were then`}
          </li>
        )}
      </ul>
    </>
  );
}
