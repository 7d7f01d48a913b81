import { buttonClass } from '@renderer/components/Button';
import { EmptyState } from '@renderer/components/EmptyState';
import { Link } from '@tanstack/react-router';

/** For an address that names a list which was deleted, or never was. */
export function NoSuchList() {
  return (
    <EmptyState
      title="This list is not there"
      actions={
        <>
          <Link to="/distribution-list" className={buttonClass('primary')}>
            Go to the distribution list
          </Link>
          <Link to="/bin" className={buttonClass()}>
            Look into the bin
          </Link>
        </>
      }
    >
      <p>It may have been deleted. A deleted list is in the bin with its editions, and comes back whole.</p>
    </EmptyState>
  );
}
