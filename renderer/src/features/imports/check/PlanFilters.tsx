import { FilterChip } from '@renderer/components/FilterChip';
import type { PlanSummary } from '@shared/ipc/imports';
import type { PlanFilter } from '../wizard/state';
import { ACTION_LABELS } from './actions';

const CHIPS: readonly { filter: PlanFilter; label: string; tone?: 'bad' }[] = [
  { filter: 'all', label: 'All' },
  { filter: 'add', label: ACTION_LABELS.add },
  { filter: 'update', label: ACTION_LABELS.update },
  { filter: 'unchanged', label: ACTION_LABELS.unchanged },
  { filter: 'conflict', label: ACTION_LABELS.conflict },
  { filter: 'error', label: ACTION_LABELS.error, tone: 'bad' },
  { filter: 'warnings', label: 'Warnings' },
];

/** So many rows a filter shows. */
export const rowsOf = (summary: PlanSummary, filter: PlanFilter): number =>
  filter === 'all' ? summary.rows : summary[filter];

interface PlanFiltersProps {
  summary: PlanSummary;
  chosen: PlanFilter;
  onChoose: (filter: PlanFilter) => void;
}

export function PlanFilters({ summary, chosen, onChoose }: PlanFiltersProps) {
  return CHIPS.map(({ filter, label, tone }) => (
    <FilterChip
      key={filter}
      selected={filter === chosen}
      count={rowsOf(summary, filter)}
      tone={tone}
      onPress={() => onChoose(filter)}
    >
      {label}
    </FilterChip>
  ));
}
