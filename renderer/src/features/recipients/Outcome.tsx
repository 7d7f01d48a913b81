import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import { RecipientLink } from '@renderer/components/RecordLink';
import { useEffect, useRef } from 'react';

/** What was done last on the screen. */
export type RecipientOutcome =
  | { kind: 'saved'; message: string }
  | { kind: 'deleted' | 'back'; id: string; version: number; name: string };

interface OutcomeProps {
  outcome: RecipientOutcome;
  /** The panel of what was deleted, and its dialog that holds the keyboard, are gone. */
  isSettled: boolean;
  onChange: (outcome: RecipientOutcome) => void;
}

/** Says what was done; what was deleted can be put back from here. */
export function Outcome({ outcome, isSettled, onChange }: OutcomeProps) {
  const restore = useAction('recipients.restore', { changesData: true });
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with its row: the keyboard goes to what came of it.
  const told = useRef<RecipientOutcome | null>(null);
  useEffect(() => {
    if (outcome.kind === 'saved' || !isSettled || told.current === outcome) return;
    told.current = outcome;
    box.current?.focus();
  }, [outcome, isSettled]);
  if (outcome.kind === 'saved')
    return (
      <Notice tone="good" announce>
        <p>{outcome.message}</p>
      </Notice>
    );
  const { id, version, name } = outcome;
  const putBack = () =>
    restore.mutate(
      { id, version },
      { onSuccess: (back) => onChange({ ...outcome, kind: 'back', version: back.version }) },
    );
  return (
    <div className="recipients-outcome" ref={box} tabIndex={-1}>
      {outcome.kind === 'deleted' ? (
        <Notice
          tone="good"
          announce
          actions={
            <Button onPress={putBack} isDisabled={restore.isPending}>
              Put back
            </Button>
          }
        >
          <p>
            <bdi>{name}</bdi> was deleted and is in the bin.
          </p>
        </Notice>
      ) : (
        <Notice tone="good" announce>
          <p>
            <RecipientLink id={id}>{name}</RecipientLink> is back in the register.
          </p>
        </Notice>
      )}
      {restore.isError && <ErrorNotice error={restore.error} title="It was not put back" />}
    </div>
  );
}
