import { request } from '@renderer/app/api';
import type { Column } from '@renderer/components/DataTable';
import { DataTable } from '@renderer/components/DataTable';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { kindOf } from '@shared/domain/imports/kinds';
import type { ImportKindId } from '@shared/domain/imports/kinds/declare';
import type { RouteError } from '@shared/ipc/errors';
import { useMemo } from 'react';
import type { CheckState } from '../wizard/state';
import { nounOf } from '../wizard/words';
import { type Line, lineId } from './plan-lines';
import { useBlocks } from './useBlocks';
import { useTellLost } from './useTellLost';

interface Missing {
  key: string;
  name: string;
}

/** The records that the file doesn't speak of. It is only said: nothing happens to them. */
export function MissingView({ state, onLost }: { state: CheckState; onLost: (failure: RouteError) => void }) {
  const { file, columns, summary, planNumber } = state;
  const { kind } = columns;
  const { sessionId } = file;
  const { lines, onVisible, error, retry } = useBlocks<Missing>({
    name: ['imports.missing', sessionId],
    edition: planNumber,
    total: summary.missing,
    load: async (offset, limit) => (await request('imports.missing', { sessionId, offset, limit })).records,
  });
  const lost = useTellLost(error, onLost);
  const tableColumns = useMemo(() => columnsOf(kind), [kind]);
  const { one, many } = nounOf(kind);
  const they = summary.missing === 1 && kindOf(kind).record !== 'person' ? 'it' : 'them';
  return (
    <>
      <div className="imports-check__top">
        {error && !lost && <ErrorNotice error={error} title="Some rows can’t be shown" onRetry={retry} />}
        <p>
          The register has {summary.missing === 1 ? `this ${one}` : `these ${many}`}, and no row of the file is about{' '}
          {they}. Nothing happens to {they}: an import never deletes.
        </p>
      </div>
      <DataTable<Line<Missing>>
        label="Not in this file"
        rows={lines}
        columns={tableColumns}
        rowId={lineId}
        onVisible={onVisible}
        empty="The file speaks of everything that the register has."
      />
    </>
  );
}

function columnsOf(id: ImportKindId): Column<Line<Missing>>[] {
  const kind = kindOf(id);
  const key = kind.fields.find((field) => field.id === kind.keyFields[0]);
  return [
    {
      id: 'key',
      header: key?.label ?? 'Key',
      width: 260,
      ...(key?.type === 'ods-code' ? { look: 'code' as const } : {}),
      cell: ({ row }) => row?.key ?? '…',
    },
    { id: 'name', header: 'Name', width: 500, cell: ({ row }) => row && <bdi>{row.name}</bdi> },
  ];
}
