import type { AccessRow } from '@shared/ipc/mfa';
import { RecordForPractices } from './RecordForPractices';

/** What can be done at once for the practices that are ticked. */
export function AccessSteps({ rows }: { rows: readonly AccessRow[] }) {
  return <RecordForPractices rows={rows} />;
}
