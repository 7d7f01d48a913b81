import { showDateTime } from '@shared/domain/calendar-date';
import type { AuditEntryView } from '@shared/ipc/practices';
import { changesWords, SHOWN_CHANGES } from './words';

const shown = (value: string) => (value.trim() === '' ? 'empty' : value);

/** The newest changes, with old and new values. */
export function ChangesTable({ history, whole }: { history: AuditEntryView[]; whole: number }) {
  if (history.length === 0) return <p>No changes are recorded.</p>;
  const newest = history.slice(0, SHOWN_CHANGES);
  return (
    <>
      <p>{changesWords(newest.length, Math.max(whole, history.length))}</p>
      <table className="paper-table">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col" className="paper-wide">
              What
            </th>
            <th scope="col">Who</th>
          </tr>
        </thead>
        <tbody>
          {newest.map((entry) => (
            <tr key={entry.id}>
              <td>{showDateTime(entry.at)}</td>
              <td>
                <bdi>{entry.summary}</bdi>
                {entry.changes.length > 0 && (
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
