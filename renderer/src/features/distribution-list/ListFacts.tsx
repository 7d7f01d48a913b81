import { counted } from '@renderer/app/numbers';
import type { ListHead } from '@shared/ipc/distribution-list';
import { Link } from '@tanstack/react-router';
import { ofList } from './editions/address';
import { EditionLink } from './editions/EditionLink';
import { editionName } from './editions/words';
import { atBeginning } from './words';

/** What was published of the list, and what was not yet. */
export function ListFacts({ list: { id, latest, waiting } }: { list: ListHead }) {
  if (latest === null) return <span className="list-facts">No edition published yet</span>;
  return (
    <span className="list-facts">
      <EditionLink listId={id} number={latest.number}>
        {atBeginning(editionName(latest))}
      </EditionLink>
      {' · '}
      {waiting === 0 ? (
        'nothing has changed since'
      ) : (
        <Link to="/distribution-list/editions/compare" search={{ ...ofList(id), from: latest.number }}>
          {counted(waiting, 'change')} not published
        </Link>
      )}
    </span>
  );
}
