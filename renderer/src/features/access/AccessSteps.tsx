import { Button } from '@renderer/components/Button';
import type { AccessRow } from '@shared/ipc/mfa';
import { RecordForPractices, type Whom } from './RecordForPractices';

interface AccessStepsProps {
  rows: readonly AccessRow[];
  onRemind: (rows: readonly AccessRow[]) => void;
  onRecord: (people: readonly Whom[]) => void;
}

/** What can be done at once for the practices that are ticked. */
export function AccessSteps({ rows, onRemind, onRecord }: AccessStepsProps) {
  return (
    <>
      <RecordForPractices rows={rows} onRecord={onRecord} />
      <Button onPress={() => onRemind(rows)}>Remind of MFA…</Button>
    </>
  );
}
