import { Tag } from '@renderer/components/Tag';
import { mfaTone } from '@renderer/features/people/mfa/MfaTag';
import { showDate } from '@shared/domain/calendar-date';
import { MFA_NEXT_LABELS, MFA_STATE_LABELS } from '@shared/domain/mfa/state';
import type { ReminderPersonView } from '@shared/ipc/mfa-reminders';
import { peopleCount } from './words';

/** Whom the reminder names, and when each was last reminded. */
export function ReminderPeople({ people }: { people: readonly ReminderPersonView[] }) {
  return (
    <details className="reminder-people" open={people.length <= 3}>
      <summary>Names {peopleCount(people.length)}</summary>
      <ul aria-label="People in the reminder">
        {people.map(({ id, fullName, state, next, remindedOn }) => (
          <li key={id}>
            <bdi>{fullName}</bdi> <Tag tone={mfaTone[state]}>{MFA_STATE_LABELS[state]}</Tag>{' '}
            <span className="cc-secondary">
              {next !== null && `${MFA_NEXT_LABELS[next.what]}: ${showDate(next.on)} · `}
              {remindedOn === '' ? 'not reminded yet' : `reminded on ${showDate(remindedOn)}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
