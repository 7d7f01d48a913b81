import { number } from '@renderer/app/numbers';
import { Tag } from '@renderer/components/Tag';
import { showDateTime } from '@shared/domain/calendar-date';
import type { EditionHead } from '@shared/ipc/distribution-list';
import { Link } from '@tanstack/react-router';
import { CHANGES, type Change, ofList } from './address';
import { EditionLink } from './EditionLink';
import { CHANGE_WORDS } from './words';

/** A few hundred rows at most, with links in several cells: so a plain table, in which Tab reaches each. */
export function EditionsTable({ editions }: { editions: readonly EditionHead[] }) {
  return (
    <div className="editions-scroll">
      <table className="editions-table">
        <caption className="cc-visually-hidden">Editions, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">Edition</th>
            <th scope="col">Published</th>
            <th scope="col">By</th>
            <th scope="col">Why</th>
            <th scope="col" className="editions-table__number">
              Addresses
            </th>
            {CHANGES.map((change) => (
              <th key={change} scope="col" className="editions-table__number">
                {CHANGE_WORDS[change]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {editions.map((edition) => (
            <Line key={edition.number} edition={edition} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ edition }: { edition: EditionHead }) {
  return (
    <tr>
      <th scope="row">
        <EditionLink listId={edition.listId} number={edition.number} />
        {edition.putBack !== null && (
          <>
            {' '}
            <Tag>{`Edition ${edition.putBack} put back`}</Tag>
          </>
        )}
      </th>
      <td>{showDateTime(edition.publishedAt)}</td>
      <td>
        <bdi>{edition.publishedBy}</bdi>
      </td>
      <td className="editions-table__why">
        <bdi>{edition.reason}</bdi>
      </td>
      <td className="editions-table__number">{number(edition.entries)}</td>
      {CHANGES.map((change) => (
        <td key={change} className="editions-table__number">
          <Changed edition={edition} change={change} />
        </td>
      ))}
    </tr>
  );
}

/** How many, leading to which; the first edition has none before it to be compared with. */
function Changed({ edition, change }: { edition: EditionHead; change: Change }) {
  const count = edition[change];
  const before = edition.number - 1;
  if (count === 0 || before === 0) return number(count);
  return (
    <Link
      to="/distribution-list/editions/compare"
      search={{ ...ofList(edition.listId), from: before, to: edition.number, show: change }}
      aria-label={`${number(count)} ${CHANGE_WORDS[change].toLowerCase()} since edition ${before}`}
    >
      {number(count)}
    </Link>
  );
}
