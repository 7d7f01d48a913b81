import { buttonClass } from '@renderer/components/Button';
import { Link } from '@tanstack/react-router';

/** Leads to the changes of one record in the log. */
export function RecordHistory({ id, what }: { id: string; what: string }) {
  return (
    <Link to="/history" search={{ record: id }} className={buttonClass('link')}>
      Changes<span className="cc-visually-hidden"> of {what}</span>
    </Link>
  );
}
