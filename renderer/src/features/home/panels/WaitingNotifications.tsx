import { counted } from '@renderer/app/numbers';
import { NotificationLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import { SHORT_KINDS, subjectOf } from '@renderer/features/notifications/words';
import { todayInLondon } from '@shared/domain/calendar-date';
import { REGISTER_LINES } from '@shared/domain/home/lines';
import { showShortDate } from '@shared/domain/show-date';
import type { HomeRegister } from '@shared/ipc/home';
import type { NotificationRow } from '@shared/ipc/notifications';
import { Link } from '@tanstack/react-router';
import { LineLink } from '../cards/LineLink';

/** The notifications that have waited longest. */
export function WaitingNotifications({ home }: { home: HomeRegister }) {
  const { waiting, counts, today } = home;
  const rest = counts.waiting.count - waiting.length;
  return (
    <section className="home-panel" aria-labelledby="home-waiting">
      <h2 id="home-waiting">Notifications waiting</h2>
      {waiting.length === 0 ? (
        <p>
          No notification waits. <Link to="/notifications/new">Log a mail</Link> when one comes in.
        </p>
      ) : (
        <ul className="home-rows">
          {waiting.map((row) => (
            <li key={row.id} className="home-row">
              <span className="home-row__date">{showShortDate(todayInLondon(new Date(row.receivedAt)))}</span>
              <span>
                <Tag tone="info">{SHORT_KINDS[row.kind]}</Tag>
              </span>
              <span className="home-row__words">
                <NotificationLink id={row.id}>{subjectOf(row)}</NotificationLink>
                <About row={row} /> {row.overdue && <Tag tone="bad">Overdue</Tag>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <p className="home-more">
          <LineLink line={REGISTER_LINES.waiting} today={today}>
            {`${counted(rest, 'more notification')} waiting`}
          </LineLink>
        </p>
      )}
    </section>
  );
}

function About({ row }: { row: NotificationRow }) {
  const about = row.practice?.name ?? row.contractor?.name ?? (row.senderName || row.senderAddress);
  return about === '' ? null : (
    <span className="cc-secondary">
      {' · '}
      <bdi>{about}</bdi>
    </span>
  );
}
