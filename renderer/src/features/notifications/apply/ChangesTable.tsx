import { chosenChanges, type ProposedChange } from '@shared/domain/notifications/apply/proposal';

interface ChangesTableProps {
  title: string;
  changes: ProposedChange[];
  toggled: string[];
  onToggle: (id: string) => void;
}

/** Each fact as the register holds it and as it would be, with its tick. What needs another one goes with it. */
export function ChangesTable({ title, changes, toggled, onToggle }: ChangesTableProps) {
  const chosen = new Set(chosenChanges({ changes }, { toggled }).map(({ id }) => id));
  const isTicked = ({ id, ticked }: ProposedChange) => ticked !== toggled.includes(id);
  const lacks = (change: ProposedChange) =>
    changes.filter((other) => other.id !== change.id && change.needs.includes(other.id) && !isTicked(other));
  return (
    <table className="cc-apply__changes">
      <caption className="cc-visually-hidden">{title}: now and proposed</caption>
      <thead>
        <tr>
          <th scope="col">Change</th>
          <th scope="col">Now</th>
          <th scope="col">Proposed</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const waitsFor = isTicked(change) ? lacks(change) : [];
          return (
            <tr key={change.id} className={chosen.has(change.id) ? undefined : 'cc-apply__off'}>
              <th scope="row">
                <label className="cc-apply__tick">
                  <input
                    type="checkbox"
                    className="cc-tick"
                    checked={isTicked(change)}
                    onChange={() => onToggle(change.id)}
                  />
                  <span>
                    {change.label}
                    {waitsFor.length > 0 && (
                      <span className="cc-apply__needs"> Needs: {waitsFor.map(({ label }) => label).join(', ')}</span>
                    )}
                  </span>
                </label>
              </th>
              <td>{change.now === '' ? <span className="cc-secondary">Nothing</span> : <bdi>{change.now}</bdi>}</td>
              <td>{change.shown === '' ? <span className="cc-secondary">Nothing</span> : <bdi>{change.shown}</bdi>}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
