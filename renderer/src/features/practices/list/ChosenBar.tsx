import { counted } from '@renderer/app/numbers';
import { Button } from '@renderer/components/Button';

interface ChosenBarProps {
  count: number;
  onEdit: () => void;
  onCopy: () => void;
  onClear: () => void;
}

/** What can be done with the practices that are ticked. */
export function ChosenBar({ count, onEdit, onCopy, onClear }: ChosenBarProps) {
  return (
    <section className="cc-chosen-bar" aria-label="Chosen practices">
      <strong role="status">{counted(count, 'practice')} chosen</strong>
      <Button onPress={onEdit}>Edit {counted(count, 'practice')}…</Button>
      <Button onPress={onCopy} aria-keyshortcuts="Control+C">
        Copy for Excel
      </Button>
      <Button variant="link" onPress={onClear}>
        Choose none
      </Button>
    </section>
  );
}
