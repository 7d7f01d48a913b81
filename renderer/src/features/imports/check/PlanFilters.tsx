import { FilterChip } from '@renderer/components/FilterChip';
import type { PlanSummary } from '@shared/ipc/imports';
import type { CheckFilter } from '../wizard/state';
import { ACTION_LABELS } from './actions';

interface Chip {
  filter: CheckFilter;
  label: string;
  tone?: 'bad';
  /** Shown only where there is something. */
  rare?: true;
}

const CHIPS: readonly Chip[] = [
  { filter: 'all', label: 'All' },
  { filter: 'add', label: ACTION_LABELS.add },
  { filter: 'update', label: ACTION_LABELS.update },
  { filter: 'unchanged', label: ACTION_LABELS.unchanged },
  { filter: 'conflict', label: ACTION_LABELS.conflict },
  { filter: 'error', label: ACTION_LABELS.error, tone: 'bad' },
  { filter: 'skip', label: ACTION_LABELS.skip, rare: true },
  { filter: 'warnings', label: 'Warnings' },
  { filter: 'missing', label: 'Not in this file', rare: true },
];

/** So many rows a filter shows. */
export const rowsOf = (summary: PlanSummary, filter: CheckFilter): number =>
  filter === 'all' ? summary.rows : summary[filter];

interface PlanFiltersProps {
  summary: PlanSummary;
  chosen: CheckFilter;
  onChoose: (filter: CheckFilter) => void;
}

export function PlanFilters({ summary, chosen, onChoose }: PlanFiltersProps) {
  return CHIPS.filter(({ filter, rare }) => !rare || filter === chosen || rowsOf(summary, filter) > 0).map(
    ({ filter, label, tone }) => (
      <FilterChip
        key={filter}
        selected={filter === chosen}
        count={rowsOf(summary, filter)}
        tone={tone}
        onPress={() => onChoose(filter)}
      >
        {label}
      </FilterChip>
    ),
  );
}
