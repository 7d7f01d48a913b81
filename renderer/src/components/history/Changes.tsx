import { LinkedFact } from '@renderer/components/RecordLink';
import type { AuditEntryView } from '@shared/ipc/practices';
import './history.scss';

/** What an entry of the history changed, before and after. */
export function Changes({ changes }: { changes: AuditEntryView['changes'] }) {
  if (changes.length === 0) return null;
  return (
    <ul className="cc-history__changes">
      {changes.map((change) => (
        <li key={change.field}>
          {change.label}: <Change {...change} />
        </li>
      ))}
    </ul>
  );
}

/** Said in words as well: a line through a word is not read out. */
function Change({ field, before, after }: { field: string; before: string; after: string }) {
  const now = <LinkedFact field={field} value={after} />;
  if (before === '') return <ins>{now}</ins>;
  return (
    <>
      <del>{before}</del> <span className="cc-visually-hidden">became</span>
      <span aria-hidden="true">→</span> {after === '' ? <em>empty</em> : <ins>{now}</ins>}
    </>
  );
}
