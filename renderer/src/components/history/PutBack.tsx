import { Button } from '@renderer/components/Button';
import { type ReactNode, useState } from 'react';
import { PutBackDialog } from './PutBackDialog';

interface PutBackProps {
  stepId: string;
  /** Only what the step did to this record; null for the whole step. */
  recordId: string | null;
  /** What is put back, for who doesn't see where the button stands. */
  what: string;
  children?: ReactNode;
}

/** Opens the question that says what putting back would do. */
export function PutBack({ stepId, recordId, what, children = 'Put back' }: PutBackProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="link" onPress={() => setOpen(true)}>
        {children}
        <span className="cc-visually-hidden">: {what}</span>
      </Button>
      {open && <PutBackDialog stepId={stepId} recordId={recordId} onClose={() => setOpen(false)} />}
    </>
  );
}
