import { recentMoment } from '@renderer/app/dates';
import { counted } from '@renderer/app/numbers';
import type { HomeRegister } from '@shared/ipc/home';
import { Link } from '@tanstack/react-router';
import { Card, CardCount } from './Card';

/** Imports of which rows were left out. */
export function ImportsCard({ imports }: { imports: HomeRegister['imports'] }) {
  const { waiting, rows, newest } = imports;
  return (
    <Card tone="warn">
      <Link to="/import" search={{ earlier: 'waiting' }} className="home-card__link">
        <CardCount count={waiting} words={`${waiting === 1 ? 'import' : 'imports'} with rows left out`} />
      </Link>
      <p className="home-card__detail">
        {counted(rows, 'row')}
        {newest && (
          <>
            ; the newest is <bdi>{newest.fileName}</bdi>, {recentMoment(newest.at)}
          </>
        )}
      </p>
    </Card>
  );
}
