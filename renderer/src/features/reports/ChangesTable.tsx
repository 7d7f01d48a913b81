import { showDateTime } from '@shared/domain/calendar-date';
import type { AuditEntryView } from '@shared/ipc/practices';
import { changesWords, SHOWN_CHANGES } from './words';

/** A note may be pages long, and each of its changes says it twice: its beginning tells which one it was. */
const MOST_CHARACTERS = 160;

function shown(value: string): string {
  const text = value.trim();
  if (text === '') return 'empty';
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS).trimEnd()}…` : text;
}

/** A new practice has all its facts further up: only its adding is worth a line. */
const isFirst = (entry: AuditEntryView) =>
  entry.changes.some(({ field, before }) => field === 'odsCode' && before === '');

/** The newest changes, with old and new values. */
export function ChangesTable({ history, whole }: { history: AuditEntryView[]; whole: number }) {
  if (history.length === 0) return <p>No changes are recorded.</p>;
  const newest = history.slice(0, SHOWN_CHANGES);
  return (
    <>
      <p className="paper-before">{changesWords(newest.length, Math.max(whole, history.length))}</p>
      <table className="paper-table paper-table--changes">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
            <th scope="col">Who</th>
          </tr>
        </thead>
        <tbody>
          {newest.map((entry) => (
            <tr key={entry.id}>
              <td>{showDateTime(entry.at)}</td>
              <td>
                <bdi>{entry.summary}</bdi>
                {!isFirst(entry) && entry.changes.length > 0 && (
                  <ul>
                    {entry.changes.map((change) => (
                      <li key={change.field}>
                        {change.label}: <bdi>{shown(change.before)}</bdi> → <bdi>{shown(change.after)}</bdi>
                      </li>
                    ))}
                  </ul>
                )}
              </td>
              <td>
                <bdi>{entry.actor}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
