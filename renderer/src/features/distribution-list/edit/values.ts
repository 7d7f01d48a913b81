import type { ListForm } from '@shared/domain/distribution-list/list-form';
import { type RuleNames, ruleWords } from '@shared/domain/distribution-list/rule-words';

/** The order of the form. */
export const LIST_FIELDS = ['name', 'rule', 'extras', 'exclusions'] as const;
type ListField = (typeof LIST_FIELDS)[number];

export const LIST_LABELS: Record<ListField, string> = {
  name: 'Name of the list',
  rule: 'On it by rule',
  extras: 'Added by hand',
  exclusions: 'Left out by hand',
};

/** A list that somebody begins. */
export const emptyList: ListForm = {
  name: '',
  rule: { practices: { of: 'all' }, groups: [] },
  extras: [],
  exclusions: [],
};

/** A part of the form as a person reads it, for comparing the newest version with one's own. */
export function showListPart(field: ListField, value: ListForm[ListField], names: RuleNames): string {
  if (field === 'name') return value as ListForm['name'];
  if (field === 'rule') return ruleWords(value as ListForm['rule'], names);
  return (value as ListForm['extras'] | ListForm['exclusions'])
    .map(({ address, reason }) => `${address}: ${reason}`)
    .join('\n');
}
