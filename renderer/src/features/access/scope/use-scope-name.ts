import { useRequest } from '@renderer/app/queries';
import type { ScopeView } from './view';

/** Whose accounts are looked at, in words. */
export function useScopeName({ icb, contractor }: ScopeView): string {
  const icbs = useRequest('settings.icbs', {}, { enabled: icb !== undefined }).data;
  const contractors = useRequest('contractors.list', {}, { enabled: contractor !== undefined }).data;
  if (contractor !== undefined) return contractors?.find(({ id }) => id === contractor)?.name ?? 'One contractor';
  if (icb === undefined) return 'All practices';
  return icbs?.find(({ odsCode }) => odsCode === icb)?.name ?? icb;
}
