import { counted } from '@renderer/app/numbers';
import { daysBetween } from '@shared/domain/calendar';
import { showDate, todayInLondon } from '@shared/domain/calendar-date';
import { MFA_NEXT_LABELS, type MfaNext, type MfaStanding, showMfaSource } from '@shared/domain/mfa/state';

/** Who said how somebody stands, since when, and what comes next: lines of a list of facts. */
export function StandingFacts({ standing }: { standing: Omit<MfaStanding, 'factId'> }) {
  const source = showMfaSource(standing);
  return (
    <>
      {source !== '' && (
        <>
          <dt>Who said so</dt>
          <dd>{source}</dd>
        </>
      )}
      {standing.since !== '' && (
        <>
          <dt>Since</dt>
          <dd>{showDate(standing.since)}</dd>
        </>
      )}
      {standing.next !== null && (
        <>
          <dt>Next date</dt>
          <dd>
            <NextDate {...standing.next} />
          </dd>
        </>
      )}
    </>
  );
}

/** "31 May 2025 (in 12 days): password expires". */
function NextDate({ on, what }: { on: string; what: MfaNext }) {
  const days = daysBetween(todayInLondon(new Date()), on);
  const when = days === 0 ? 'today' : `in ${counted(days, 'day')}`;
  return (
    <>
      <strong className="people-mfa__next">{showDate(on)}</strong> ({when}): {MFA_NEXT_LABELS[what]}
    </>
  );
}
