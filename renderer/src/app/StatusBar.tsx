import type { AppStatus } from '@shared/ipc/app';
import { Link } from '@tanstack/react-router';
import { recentMoment } from './dates';
import { counted, number } from './numbers';

/** What state things are in. Every change is saved at once, so "saved" is all there is to say of it. */
export function StatusBar({ status }: { status: AppStatus | undefined }) {
  if (!status) return <footer className="cc-status" />;
  return (
    <footer className="cc-status">
      <span title={status.databaseFile}>{status.databaseName} · saved</span>
      <span>{status.lastBackupAt ? `Last backup ${recentMoment(status.lastBackupAt)}` : 'No backup yet'}</span>
      <ListStatus list={status.list} />
      <span>Signed in as {status.user}</span>
    </footer>
  );
}

/** What of the list of everyone was published, as the way to what was not. */
function ListStatus({ list: { edition, waiting } }: Pick<AppStatus, 'list'>) {
  if (edition === null) return <Link to="/distribution-list">Distribution list not published yet</Link>;
  const name = `Distribution list edition ${number(edition)}`;
  if (waiting === 0) return <Link to="/distribution-list/editions">{name}</Link>;
  return (
    <Link to="/distribution-list/editions/compare" search={{ from: edition }}>
      {name} · {counted(waiting, 'change')} not published
    </Link>
  );
}
