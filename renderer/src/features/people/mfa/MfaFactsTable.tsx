import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ConfirmDialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Tag } from '@renderer/components/Tag';
import { showDate, showDateTime } from '@shared/domain/calendar-date';
import { MFA_FACT_LABELS, MFA_SOURCE_LABELS, mfaFactWords } from '@shared/domain/mfa/facts';
import type { MfaFactView } from '@shared/ipc/mfa';
import { useState } from 'react';

interface MfaFactsTableProps {
  personId: string;
  version: number;
  /** The newest first. */
  facts: readonly MfaFactView[];
  onSaid: (words: string) => void;
}

/** Everything that was said about somebody's MFA, and which of it counts. */
export function MfaFactsTable({ facts, ...of }: MfaFactsTableProps) {
  const [removing, setRemoving] = useState<MfaFactView | null>(null);
  return (
    <>
      <table className="people-mfa__facts">
        <caption className="cc-visually-hidden">What was said about MFA, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">What was said</th>
            <th scope="col">Date</th>
            <th scope="col">Who said so</th>
            <th scope="col">
              <span className="cc-visually-hidden">Take off</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <Line key={fact.id} fact={fact} onRemove={() => setRemoving(fact)} />
          ))}
        </tbody>
      </table>
      {removing && <RemoveFact fact={removing} {...of} onClose={() => setRemoving(null)} />}
    </>
  );
}

function Line({ fact, onRemove }: { fact: MfaFactView; onRemove: () => void }) {
  const { kind, method, words, happenedOn, asAt, source, recordedAt, counts } = fact;
  return (
    <tr title={`Recorded ${showDateTime(recordedAt)}`}>
      <th scope="row">
        {MFA_FACT_LABELS[kind]}
        {method !== '' && (
          <>
            {' '}
            (<bdi>{method}</bdi>)
          </>
        )}{' '}
        {counts && <Tag tone="info">Counts today</Tag>}
        {words !== '' && (
          <span className="cc-secondary cc-practice__line">
            <bdi>{words}</bdi>
          </span>
        )}
      </th>
      <td>{happenedOn === '' ? <span className="cc-secondary">–</span> : showDate(happenedOn)}</td>
      <td>
        {MFA_SOURCE_LABELS[source]}
        <span className="cc-secondary cc-practice__line">
          {asAt === '' ? 'no date given' : `as at ${showDate(asAt)}`}
        </span>
      </td>
      <td className="people-mfa__off">
        <Button variant="link" onPress={onRemove} aria-label={`Take off…: ${mfaFactWords(fact)}`}>
          Take off…
        </Button>
      </td>
    </tr>
  );
}

interface RemoveFactProps extends Omit<MfaFactsTableProps, 'facts'> {
  fact: MfaFactView;
  onClose: () => void;
}

/** Takes a fact off that was never so. */
function RemoveFact({ fact, personId, version, onSaid, onClose }: RemoveFactProps) {
  const remove = useAction('mfa.removeFact', { changesData: true });
  // Not by a callback of the mutation: the last fact takes the table and this question with it.
  const run = () =>
    remove
      .mutateAsync({ personId, version, factId: fact.id })
      .then(() => {
        onSaid(`Taken off: ${MFA_FACT_LABELS[fact.kind].toLowerCase()}.`);
        onClose();
      })
      .catch(() => undefined);
  return (
    <ConfirmDialog
      title="Take this off?"
      isOpen
      confirmLabel="Take off"
      cancelLabel="Keep it"
      onCancel={onClose}
      onConfirm={() => void run()}
    >
      <p>
        <bdi>{mfaFactWords(fact)}.</bdi>
      </p>
      <p>
        This is for mistakes: it then shows nowhere but in the history, from where it can be put back. What changed
        since is better recorded as something new.
      </p>
      {remove.isError && <ErrorNotice error={remove.error} title="Nothing was written" />}
    </ConfirmDialog>
  );
}
