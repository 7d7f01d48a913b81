import { Button } from '@renderer/components/Button';
import type { ReactNode } from 'react';
import { askToPutBack, type Part } from './put-back-question';

interface PutBackProps extends Part {
  /** What is put back, for who doesn't see where the button stands. */
  what: string;
  children?: ReactNode;
}

/** Opens the question that says what putting back would do. */
export function PutBack({ stepId, recordId, what, children = 'Put back' }: PutBackProps) {
  return (
    <Button variant="link" onPress={() => askToPutBack({ stepId, recordId })}>
      {children}
      <span className="cc-visually-hidden"> {what}</span>
    </Button>
  );
}
