import { lastAddress } from '@renderer/features/tables/memory';
import { Link, type LinkProps } from '@tanstack/react-router';
import './access.scss';

/** The pages about access and MFA; the table comes back as it was left. */
const TABS: readonly { label: string; to: LinkProps['to']; search?: LinkProps['search'] }[] = [
  { label: 'Practices', to: '/access', search: () => lastAddress('access') },
  { label: 'Pictures', to: '/access/pictures' },
  { label: 'Calendar', to: '/access/calendar' },
];

const current = { 'aria-current': 'page' } as const;

/** The row of links beneath the title of each page about access and MFA. */
export function AccessTabs() {
  return (
    <nav className="access-tabs" aria-label="Access and MFA">
      <ul>
        {TABS.map(({ label, ...way }) => (
          <li key={label}>
            <Link {...way} activeOptions={{ exact: true, includeSearch: false }} activeProps={current}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
