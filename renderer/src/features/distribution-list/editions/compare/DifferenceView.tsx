import { counted, number } from '@renderer/app/numbers';
import { DataTable, type DataTableHandle } from '@renderer/components/DataTable';
import { FilterChip } from '@renderer/components/FilterChip';
import { FindField } from '@renderer/features/tables/FindField';
import type { TableView } from '@shared/domain/table-view';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { CHANGES, type Change } from '../address';
import { CHANGE_WORDS } from '../words';
import { besidePanel, changeColumns } from './columns';
import { DifferencePanel } from './DifferencePanel';
import type { ChangeLine } from './lines';

interface DifferenceViewProps {
  lines: readonly ChangeLine[];
  /** Those of them that the view leaves, in its order. */
  shown: readonly ChangeLine[];
  view: TableView;
  onView: (view: TableView) => void;
  show: Change | undefined;
  onShow: (show: Change | undefined) => void;
}

const lineKey = ({ key }: ChangeLine) => key;

/** What differs, as one table; the chosen line with all that is known of it beside it. */
export function DifferenceView({ lines, shown, view, onView, show, onShow }: DifferenceViewProps) {
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const table = useRef<DataTableHandle<ChangeLine>>(null);
  const navigate = useNavigate();
  const chosen = shown.find(({ key }) => key === chosenKey);
  const counts = useMemo(() => {
    const of = (change: Change) => lines.filter((line) => line.change === change).length;
    return { added: of('added'), removed: of('removed'), changed: of('changed') };
  }, [lines]);
  const open = ({ practiceId, recipientId }: ChangeLine) => {
    if (practiceId !== null) void navigate({ to: '/practices/$id', params: { id: practiceId } });
    else if (recipientId !== null) void navigate({ to: '/distribution-list/recipients', search: { id: recipientId } });
  };
  return (
    <div className="edition-view">
      <div className="cc-bar">
        <FilterChip selected={show === undefined} count={lines.length} onPress={() => onShow(undefined)}>
          All changes
        </FilterChip>
        {CHANGES.map((change) => (
          <FilterChip key={change} selected={show === change} count={counts[change]} onPress={() => onShow(change)}>
            {CHANGE_WORDS[change]}
          </FilterChip>
        ))}
        <span className="cc-bar__end edition-find">
          <FindField
            label="Search the changes"
            title="Looks at addresses, names, ODS codes and reasons"
            value={view.search}
            onChange={(search) => onView({ ...view, search })}
          />
          <span role="status">
            {shown.length === lines.length
              ? counted(lines.length, 'row')
              : `${number(shown.length)} of ${counted(lines.length, 'row')}`}
          </span>
        </span>
      </div>
      <div className={chosen ? 'cc-table-area cc-table-area--split' : 'cc-table-area'}>
        <DataTable
          label="Changes"
          rows={shown}
          columns={changeColumns}
          layout={chosen ? besidePanel : undefined}
          rowId={lineKey}
          sorts={view.sorts}
          onSorts={(sorts) => onView({ ...view, sorts })}
          selectedId={chosenKey}
          onSelect={({ key }) => setChosenKey(key)}
          onOpen={open}
          handle={table}
          empty={view.search.trim() === '' ? 'Nothing of this kind.' : 'Nothing is found for this search.'}
        />
        {chosen && (
          <DifferencePanel
            line={chosen}
            onClose={() => {
              setChosenKey(null);
              table.current?.focus();
            }}
          />
        )}
      </div>
    </div>
  );
}
