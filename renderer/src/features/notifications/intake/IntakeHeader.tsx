import { Button } from '@renderer/components/Button';
import { PageHeader } from '@renderer/components/PageHeader';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { lastLog } from '../log/memory';

interface IntakeHeaderProps {
  /** "2 of 5". */
  facts?: string;
  children?: ReactNode;
}

/** The title of the screen with what can be done: the same for every state of it. */
export function IntakeHeader({ facts, children }: IntakeHeaderProps) {
  const navigate = useNavigate();
  return (
    <PageHeader
      title="Log a mail"
      facts={facts}
      actions={
        <>
          <Button onPress={() => void navigate({ to: '/notifications', search: lastLog() })}>Cancel</Button>
          {children}
        </>
      }
    />
  );
}
