import { Button } from '@renderer/components/Button';
import type { AccessRow } from '@shared/ipc/mfa';
import { RecordForPractices } from './RecordForPractices';

interface AccessStepsProps {
  rows: readonly AccessRow[];
  onRemind: (rows: readonly AccessRow[]) => void;
}

/** What can be done at once for the practices that are ticked. */
export function AccessSteps({ rows, onRemind }: AccessStepsProps) {
  return (
    <>
      <RecordForPractices rows={rows} />
      <Button onPress={() => onRemind(rows)}>Remind of MFA…</Button>
    </>
  );
}
