import { buttonClass } from '@renderer/components/Button';
import { EmptyState } from '@renderer/components/EmptyState';
import { Link } from '@tanstack/react-router';
import { ofList } from '../address';

/** A list of which nothing was published yet. */
export function NothingToCompare({ listId }: { listId: string }) {
  return (
    <EmptyState
      title="There is nothing to compare yet"
      actions={
        <Link to="/distribution-list" search={ofList(listId)} className={buttonClass('primary')}>
          Go to the list
        </Link>
      }
    >
      <p>Once the list is published, this page says what was added, removed and changed since.</p>
    </EmptyState>
  );
}
