import { useRequest } from '@renderer/app/queries';
import { shortIcb } from '@renderer/features/practices/words';
import type { RuleNames } from '@shared/domain/distribution-list/rule-words';
import { useMemo } from 'react';

/** What the ICBs, contractors and saved views that a rule can name are called. */
export function useRuleNames(): RuleNames {
  const icbs = useRequest('settings.icbs', {}).data;
  const contractors = useRequest('contractors.list', {}).data;
  const views = useRequest('views.list', { screen: 'practices' }).data;
  return useMemo(
    () => ({
      icbs: new Map(icbs?.map(({ odsCode, name }) => [odsCode, shortIcb(name)])),
      contractors: new Map(contractors?.map(({ id, name }) => [id, name])),
      views: new Map(views?.map(({ id, name }) => [id, name])),
    }),
    [icbs, contractors, views],
  );
}
