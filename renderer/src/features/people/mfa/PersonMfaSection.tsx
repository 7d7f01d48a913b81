import { counted } from '@renderer/app/numbers';
import { Button } from '@renderer/components/Button';
import { Tag } from '@renderer/components/Tag';
import { daysBetween } from '@shared/domain/calendar';
import { showDate, todayInLondon } from '@shared/domain/calendar-date';
import { MFA_NEXT_LABELS, type MfaNext, showMfaSource } from '@shared/domain/mfa/state';
import type { PersonMfa } from '@shared/ipc/mfa';
import type { PersonDetail } from '@shared/ipc/people';
import { useState } from 'react';
import { MfaFactsTable } from './MfaFactsTable';
import { MfaTag } from './MfaTag';
import { RecordMfaDialog } from './RecordMfaDialog';

interface PersonMfaSectionProps {
  detail: PersonDetail;
  onSaid: (words: string) => void;
}

/** How safe the account is: the state with its reason, what comes next, and everything that was said. */
export function PersonMfaSection({ detail, onSaid }: PersonMfaSectionProps) {
  const { id, version, form, mfa } = detail;
  const [recording, setRecording] = useState(false);
  return (
    <section aria-labelledby="person-mfa">
      <h2 id="person-mfa" className="cc-section-heading">
        MFA
        <span className="people-light">
          <MfaTag mfa={mfa.standing} />
        </span>
      </h2>
      <p>{mfa.standing.why}</p>
      <Standing mfa={mfa} />
      {mfa.facts.length > 0 && <MfaFactsTable personId={id} version={version} facts={mfa.facts} onSaid={onSaid} />}
      <div className="cc-practice__actions">
        <Button onPress={() => setRecording(true)}>Record what was said…</Button>
      </div>
      {recording && (
        <RecordMfaDialog
          people={[{ id, version, fullName: form.fullName }]}
          onClose={() => setRecording(false)}
          onDone={onSaid}
        />
      )}
    </section>
  );
}

function Standing({ mfa: { standing, facts, expiries } }: { mfa: PersonMfa }) {
  const source = showMfaSource(standing);
  const reminded = facts
    .filter(({ kind }) => kind === 'reminded')
    .map(({ happenedOn, asAt }) => happenedOn || asAt)
    .sort()
    .at(-1);
  return (
    <dl className="cc-facts people-facts">
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
      {expiries.length > 0 && (
        <>
          <dt>Password expires</dt>
          <dd>
            <Expiries dates={expiries} next={standing.next?.on ?? ''} />
          </dd>
        </>
      )}
      {reminded && (
        <>
          <dt>Reminded on</dt>
          <dd>{showDate(reminded)}</dd>
        </>
      )}
    </dl>
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

/** The days on which the password expires, in order; what is over is said to be. */
function Expiries({ dates, next }: { dates: readonly string[]; next: string }) {
  const today = todayInLondon(new Date());
  return (
    <ol className="people-mfa__expiries" aria-label="Days on which the password expires">
      {dates.map((on) => (
        <li key={on}>
          {on === next ? <strong className="people-mfa__next">{showDate(on)}</strong> : showDate(on)}{' '}
          {on === next ? <Tag tone="warn">Next</Tag> : on < today && <span className="cc-secondary">over</span>}
        </li>
      ))}
    </ol>
  );
}
