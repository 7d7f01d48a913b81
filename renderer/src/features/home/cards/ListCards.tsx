import { counted, number } from '@renderer/app/numbers';
import { ofList } from '@renderer/features/distribution-list/editions/address';
import type { ListHead } from '@shared/ipc/distribution-list';
import { Link } from '@tanstack/react-router';
import { Card, CardCount } from './Card';

/** Whether something is to be done about a list: it can't be put together, or what is on it was not published. */
export const listNeedsDoing = ({ broken, waiting }: ListHead): boolean => broken !== '' || waiting > 0;

/** What of the lists is not published yet; each leads to the changes, or to where the first edition is published. */
export function ListCard({ list }: { list: ListHead }) {
  const { id, isMain, name, broken, latest, waiting } = list;
  const whose = isMain ? '' : ` of “${name}”`;
  if (broken !== '')
    return (
      <Card tone="bad">
        <Link to="/distribution-list" search={ofList(id)} className="home-card__link">
          <span className="home-card__words">“{name}” can’t be put together</span>
        </Link>
        <p className="home-card__detail">{broken}</p>
      </Card>
    );
  if (latest === null)
    return (
      <Card tone="warn">
        <Link to="/distribution-list" search={ofList(id)} className="home-card__link">
          <CardCount count={waiting} words={`${waiting === 1 ? 'address' : 'addresses'} not published yet`} />
        </Link>
        <p className="home-card__detail">The distribution list has no edition yet</p>
      </Card>
    );
  return (
    <Card tone="warn">
      <Link
        to="/distribution-list/editions/compare"
        search={{ ...ofList(id), from: latest.number }}
        className="home-card__link"
      >
        <CardCount
          count={waiting}
          words={`${waiting === 1 ? 'change' : 'changes'} not in edition ${number(latest.number)}${whose}`}
        />
      </Link>
      <p className="home-card__detail">of {counted(list.entries, 'address', 'addresses')}</p>
      <p className="home-card__detail">
        <Link to="/distribution-list" search={ofList(id)}>
          Publish the list<span className="cc-visually-hidden">{whose}</span>
        </Link>
      </p>
    </Card>
  );
}
