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
          {isLong(change) ? (
            <LongChange {...change} />
          ) : (
            <>
              {change.label}: {<Change {...change} />}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

const LONG = 300;
const isLong = ({ before, after }: { before: string; after: string }) => before.length + after.length > LONG;

/** The text of a mail would push all else off the screen. */
function LongChange({ label, before, after }: { label: string; before: string; after: string }) {
  return (
    <details className="cc-history__long">
      <summary>{label}, before and after</summary>
      <h3>Before</h3>
      <p>{before || 'empty'}</p>
      <h3>After</h3>
      <p>{after || 'empty'}</p>
    </details>
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
