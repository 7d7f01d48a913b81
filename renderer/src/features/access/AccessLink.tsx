import { counted } from '@renderer/app/numbers';
import { useOnceQuiet, useRequest } from '@renderer/app/queries';
import { Count } from '@renderer/components/Count';
import { lastAddress } from '@renderer/features/tables/memory';
import { Link } from '@tanstack/react-router';

const current = { 'aria-current': 'page' } as const;

/**
 * The way to access and MFA, with the number of practices that need action. It says nothing while no people are in the
 * register: all practices would seem to be without an owner.
 */
export function AccessLink({ people }: { people: number | undefined }) {
  const hasPeople = people !== undefined && people > 0;
  const isQuiet = useOnceQuiet();
  const red = useRequest('mfa.counts', {}, { enabled: hasPeople && isQuiet }).data?.red ?? 0;
  const showsCount = hasPeople && red > 0;
  return (
    <Link
      to="/access"
      search={() => lastAddress('access')}
      activeOptions={{ includeSearch: false }}
      activeProps={current}
      title={showsCount ? `Act now at ${counted(red, 'practice')}` : undefined}
    >
      Access and MFA {showsCount && <Count value={red} tone="bad" />}
    </Link>
  );
}
