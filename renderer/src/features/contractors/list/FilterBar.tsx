import { Button } from '@renderer/components/Button';
import { FilterChip } from '@renderer/components/FilterChip';
import { FilterSelect } from '@renderer/components/SelectField';
import { SUGGESTED_ROUTE_LABELS, SUGGESTED_ROUTES } from '@shared/domain/application-route';
import { CONTRACTOR_KIND_LABELS, CONTRACTOR_KINDS, EGRESS_STATUS_LABELS, EGRESS_STATUSES } from '@shared/domain/codes';
import type { ContractorRow } from '@shared/ipc/contractors';
import { useMemo } from 'react';
import { type ContractorsView, countDiffers, isNarrowed, readView } from '../view';

interface FilterBarProps {
  rows: readonly ContractorRow[];
  view: ContractorsView;
  onChange: (view: ContractorsView) => void;
}

const all = { value: '', label: 'All' };
const optionsOf = <Code extends string>(codes: readonly Code[], labels: Record<Code, string>) => [
  all,
  ...codes.map((code) => ({ value: code, label: labels[code] })),
];
const kinds = optionsOf(CONTRACTOR_KINDS, CONTRACTOR_KIND_LABELS);
const routes = optionsOf(SUGGESTED_ROUTES, SUGGESTED_ROUTE_LABELS);
const egress = optionsOf(EGRESS_STATUSES, EGRESS_STATUS_LABELS);

/** Search by name, trading name and headquarters code; chips for the usual questions, selects for the others. */
export function FilterBar({ rows, view, onChange }: FilterBarProps) {
  const counts = useMemo(
    () => ({
      ask: rows.filter(({ route }) => route === 'ask-nhsbsa').length,
      differs: rows.filter(countDiffers).length,
    }),
    [rows],
  );
  const change = (part: Record<string, unknown>) => onChange(readView({ ...view, ...part }));
  return (
    <search className="cc-bar" aria-label="Filters">
      <label className="cc-filter" htmlFor="contractors-find">
        Find
        <input
          id="contractors-find"
          type="search"
          className="cc-input contractors-find"
          placeholder="Name, trading name or HQ code"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={view.q ?? ''}
          onChange={(event) => change({ q: event.target.value })}
        />
      </label>
      <FilterChip
        selected={view.route === 'ask-nhsbsa'}
        count={counts.ask}
        onPress={() => change({ route: view.route === 'ask-nhsbsa' ? undefined : 'ask-nhsbsa' })}
      >
        Ask NHSBSA
      </FilterChip>
      <FilterChip
        selected={view.differs === true}
        count={counts.differs}
        onPress={() => change({ differs: view.differs ? undefined : true })}
      >
        Number differs
      </FilterChip>
      <span className="cc-bar__end contractors-filters">
        <FilterSelect label="Kind" value={view.kind ?? ''} options={kinds} onChange={(kind) => change({ kind })} />
        <FilterSelect label="Route" value={view.route ?? ''} options={routes} onChange={(route) => change({ route })} />
        <FilterSelect
          label="Egress"
          value={view.egress ?? ''}
          options={egress}
          onChange={(status) => change({ egress: status })}
        />
        {isNarrowed(view) && (
          <Button variant="link" onPress={() => onChange(readView({ sort: view.sort, desc: view.desc }))}>
            Show all
          </Button>
        )}
      </span>
    </search>
  );
}
