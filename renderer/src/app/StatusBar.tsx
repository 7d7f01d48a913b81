import type { AppStatus } from '@shared/ipc/app';
import { recentMoment } from './dates';
import { counted } from './numbers';

/** What state things are in. Every change is saved at once, so "saved" is all there is to say of it. */
export function StatusBar({ status }: { status: AppStatus | undefined }) {
  if (!status) return <footer className="cc-status" />;
  return (
    <footer className="cc-status">
      <span title={status.databaseFile}>{status.databaseName} · saved</span>
      <span>{status.lastBackupAt ? `Last backup ${recentMoment(status.lastBackupAt)}` : 'No backup yet'}</span>
      <span>{counted(status.counts.listEntries, 'address', 'addresses')} on the distribution list</span>
      <span>Signed in as {status.user}</span>
    </footer>
  );
}
