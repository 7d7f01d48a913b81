import { Count } from '@renderer/components/Count';
import { AccessLink } from '@renderer/features/access/AccessLink';
import { lastContractors } from '@renderer/features/contractors/view';
import { NotificationsLink } from '@renderer/features/notifications/NotificationsLink';
import { lastPeople } from '@renderer/features/people/view';
import { lastView } from '@renderer/features/practices/memory';
import { lastReports } from '@renderer/features/reports/memory';
import { lastAddress } from '@renderer/features/tables/memory';
import type { AppStatus } from '@shared/ipc/app';
import { Link } from '@tanstack/react-router';

const current = { 'aria-current': 'page' } as const;

/** Only screens that exist, with how much is in them. */
export function Navigation({ status }: { status: AppStatus | undefined }) {
  const counts = status?.counts;
  return (
    <nav className="cc-nav" aria-label="Main">
      <ul>
        <li>
          <Link to="/" activeOptions={{ exact: true }} activeProps={current}>
            Home
          </Link>
        </li>
        <li>
          <Link
            to="/practices"
            search={() => lastView()}
            activeOptions={{ includeSearch: false }}
            activeProps={current}
          >
            Practices {counts && <Count value={counts.practices} />}
          </Link>
        </li>
        <li>
          <Link
            to="/contractors"
            search={() => lastContractors()}
            activeOptions={{ includeSearch: false }}
            activeProps={current}
          >
            Contractors {counts && <Count value={counts.contractors} />}
          </Link>
        </li>
        <li>
          <Link to="/people" search={() => lastPeople()} activeOptions={{ includeSearch: false }} activeProps={current}>
            People {counts && <Count value={counts.people} />}
          </Link>
        </li>
        <li>
          <AccessLink people={counts?.people} />
        </li>
        <li>
          <NotificationsLink />
        </li>
        <li>
          <Link
            to="/applications"
            search={() => lastAddress('applications')}
            activeOptions={{ includeSearch: false }}
            activeProps={current}
          >
            Applications {counts && <Count value={counts.applications} />}
          </Link>
        </li>
        <li>
          <Link
            to="/distribution-list"
            search={() => lastAddress('distribution-list')}
            activeOptions={{ includeSearch: false }}
            activeProps={current}
          >
            Distribution list {counts && <Count value={counts.listEntries} />}
          </Link>
        </li>
        <li className="cc-nav__line" aria-hidden="true" />
        <li>
          <Link to="/import" activeProps={current}>
            Import
          </Link>
        </li>
        <li>
          <Link
            to="/reports"
            search={() => lastReports()}
            activeOptions={{ includeSearch: false }}
            activeProps={current}
          >
            Reports
          </Link>
        </li>
        <li>
          <Link to="/history" activeProps={current} activeOptions={{ includeSearch: false }}>
            History
          </Link>
        </li>
        <li>
          <Link to="/duplicates" activeProps={current}>
            Duplicates
          </Link>
        </li>
        <li>
          <Link to="/settings" activeProps={current}>
            Settings
          </Link>
        </li>
      </ul>
    </nav>
  );
}
