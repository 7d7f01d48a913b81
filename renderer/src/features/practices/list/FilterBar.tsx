import { Button } from '@renderer/components/Button';
import { FilterChip } from '@renderer/components/FilterChip';
import { FilterSelect } from '@renderer/components/SelectField';
import { LIST_STATE_LABELS, LIST_STATES, MAILBOX_KIND_LABELS, MAILBOX_KINDS } from '@shared/domain/codes';
import type { PracticeRow } from '@shared/ipc/practices';
import { useMemo } from 'react';
import { hasNoMailbox, icbNames, isNarrowed, needsAttention, type PracticesView, readView } from '../view';
import { shortIcb } from '../words';
import { FilterField } from './FilterField';

interface FilterBarProps {
  rows: readonly PracticeRow[];
  view: PracticesView;
  onChange: (view: PracticesView) => void;
}

const all = { value: '', label: 'All' };
const kinds = [all, ...MAILBOX_KINDS.map((kind) => ({ value: kind, label: MAILBOX_KIND_LABELS[kind] }))];
const lists = [all, ...LIST_STATES.map((state) => ({ value: state, label: LIST_STATE_LABELS[state] }))];
const statuses = [all, { value: 'open', label: 'Open' }, { value: 'closed', label: 'Closed' }];

/** Chips for the usual questions, selects for the others. */
export function FilterBar({ rows, view, onChange }: FilterBarProps) {
  const icbs = useMemo(() => [all, ...icbNames(rows).map((name) => ({ value: name, label: shortIcb(name) }))], [rows]);
  const counts = useMemo(
    () => ({ noMailbox: rows.filter(hasNoMailbox).length, attention: rows.filter(needsAttention).length }),
    [rows],
  );
  const change = (part: Record<string, unknown>) => onChange(readView({ ...view, ...part }));
  return (
    <search className="cc-bar" aria-label="Filters">
      <FilterField value={view.q ?? ''} onChange={(q) => change({ q })} />
      <FilterChip selected={view.chip === undefined} onPress={() => change({ chip: undefined })}>
        All practices
      </FilterChip>
      <FilterChip
        selected={view.chip === 'no-mailbox'}
        count={counts.noMailbox}
        onPress={() => change({ chip: 'no-mailbox' })}
      >
        No mailbox
      </FilterChip>
      <FilterChip
        selected={view.chip === 'attention'}
        count={counts.attention}
        onPress={() => change({ chip: 'attention' })}
      >
        Needs attention
      </FilterChip>
      <span className="cc-bar__end cc-practices__filters">
        <FilterSelect label="ICB" value={view.icb ?? ''} options={icbs} onChange={(icb) => change({ icb })} />
        <FilterSelect label="Kind" value={view.kind ?? ''} options={kinds} onChange={(kind) => change({ kind })} />
        <FilterSelect
          label="Status"
          value={view.status ?? ''}
          options={statuses}
          onChange={(status) => change({ status })}
        />
        <FilterSelect label="List" value={view.list ?? ''} options={lists} onChange={(list) => change({ list })} />
        {isNarrowed(view) && (
          <Button variant="link" onPress={() => onChange(readView({ sort: view.sort, desc: view.desc }))}>
            Show all
          </Button>
        )}
      </span>
    </search>
  );
}
