import { Button } from '@renderer/components/Button';
import { Tag } from '@renderer/components/Tag';
import { showDate, todayInLondon } from '@shared/domain/calendar-date';
import type { PersonMfa } from '@shared/ipc/mfa';
import type { PersonDetail } from '@shared/ipc/people';
import { useState } from 'react';
import { MfaFactsTable } from './MfaFactsTable';
import { MfaTag } from './MfaTag';
import { RecordMfaDialog } from './RecordMfaDialog';
import { StandingFacts } from './StandingFacts';

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
  const reminded = facts
    .filter(({ kind }) => kind === 'reminded')
    .map(({ happenedOn, asAt }) => happenedOn || asAt)
    .sort()
    .at(-1);
  return (
    <dl className="cc-facts people-facts">
      <StandingFacts standing={standing} />
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
