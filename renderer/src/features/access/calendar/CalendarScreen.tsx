import { useRequest } from '@renderer/app/queries';
import { buttonClass } from '@renderer/components/Button';
import { EmptyState } from '@renderer/components/EmptyState';
import { PageHeader } from '@renderer/components/PageHeader';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { AccessTabs } from '../AccessTabs';
import { CalendarMonth } from './CalendarMonth';
import './calendar.scss';

/** What is coming for people's accounts, day by day: prompts' ends, expiries of passwords, ends of access. */
export function CalendarScreen() {
  const view = useSearch({ from: '/access/calendar' });
  const navigate = useNavigate();
  const status = useRequest('app.status', {});
  return status.data?.counts.people === 0 ? (
    <>
      <PageHeader title="Access and MFA: calendar" />
      <AccessTabs />
      <EmptyState
        title="No people are in the register yet"
        actions={
          <Link to="/import" className={buttonClass('primary')}>
            Import linked users or an MFA report
          </Link>
        }
      >
        <p>
          This calendar shows on which days prompts end, passwords expire, access is lost and people leave. It is worked
          out from what is recorded about people.
        </p>
      </EmptyState>
    </>
  ) : (
    <CalendarMonth
      view={view}
      onChange={(search) => void navigate({ to: '/access/calendar', search, replace: true })}
    />
  );
}
