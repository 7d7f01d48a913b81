import { counted } from '@renderer/app/numbers';
import { ContractorLink, PracticeLink } from '@renderer/components/RecordLink';
import type { ReminderOwner } from '@shared/ipc/mfa-reminders';
import type { BatchState, Outcome } from './batch-state';
import { ownerName } from './words';

const TITLES: Record<Exclude<Outcome, 'left-out'>, string> = {
  noted: 'Noted as reminded',
  'handed-on': 'Opened or copied, but not noted',
  skipped: 'Skipped',
  'not-reached': 'Not looked at',
};

interface Line extends ReminderOwner {
  odsCode: string;
  name: string;
  why: string;
}

/** What became of each reminder of a batch, and who was left out and why. */
export function BatchEnd({ state: { drafts, leftOut, results } }: { state: BatchState }) {
  const of = (outcome: Outcome): Line[] =>
    results.filter((each) => each.outcome === outcome).map(({ draft, why }) => ({ ...draft, why }));
  const without = [...of('left-out'), ...leftOut];
  return (
    <>
      <p role="status">
        {drafts.length === 0
          ? 'None of the chosen can be reminded: nothing was opened.'
          : `${counted(of('noted').length, 'reminder')} of ${drafts.length} noted.`}
      </p>
      {(['handed-on', 'skipped', 'not-reached'] as const).map((outcome) => (
        <Lines key={outcome} title={TITLES[outcome]} lines={of(outcome)} />
      ))}
      <Lines title="Left out" lines={without} />
      <Lines title={TITLES.noted} lines={of('noted')} />
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className="reminder-heading">
        {title}: {lines.length}
      </h3>
      <ul className="reminder-lines" aria-label={title}>
        {lines.map((line) => (
          <li key={`${line.of} ${line.id}`}>
            {line.of === 'practice' ? (
              <PracticeLink id={line.id}>{ownerName(line)}</PracticeLink>
            ) : (
              <ContractorLink id={line.id}>{ownerName(line)}</ContractorLink>
            )}
            {line.why !== '' && <span className="cc-secondary"> · {line.why}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
