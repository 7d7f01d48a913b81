import { counted } from '@renderer/app/numbers';
import { type Column, DataTable } from '@renderer/components/DataTable';
import { Notice } from '@renderer/components/Notice';
import type { BulkLine } from '@shared/ipc/practice-table';

const shown = (value: string) => (value === '' ? 'empty' : value.replaceAll('\n', ' / '));
const words = ({ changes, refused }: BulkLine) =>
  changes.length > 0
    ? changes.map(({ label, before, after }) => `${label}: ${shown(before)} → ${shown(after)}`).join('; ')
    : refused || 'Stays as it is: it has these values already';

const columns: readonly Column<BulkLine>[] = [
  { id: 'odsCode', header: 'ODS code', width: 90, look: 'code', value: (line) => line.odsCode },
  { id: 'name', header: 'Practice', width: 180, value: (line) => line.name },
  {
    id: 'changes',
    header: 'What changes',
    width: 420,
    value: words,
    cell: (line) => (
      <span title={words(line)} className={line.changes.length > 0 ? undefined : 'cc-secondary'}>
        {line.changes.length === 0 && words(line)}
        {line.changes.map(({ field, label, before, after }, index) => (
          <span key={field}>
            {index > 0 && '; '}
            {label}: <del>{shown(before)}</del> → <ins>{shown(after)}</ins>
          </span>
        ))}
      </span>
    ),
  },
];
const rowId = (line: BulkLine) => line.id;

/** What the edit does to each practice, old and new; those that stay as they are say so. */
export function BulkPreview({ lines, missing }: { lines: readonly BulkLine[]; missing: number }) {
  const changing = lines.filter(({ changes }) => changes.length > 0).length;
  const same = lines.length - changing;
  return (
    <>
      <p role="status">
        {counted(changing, 'practice')} will change{same > 0 && `, ${counted(same, 'practice')} will stay as now`}.
      </p>
      {missing > 0 && (
        <Notice tone="warn">{counted(missing, 'practice')} were deleted meanwhile and are left out.</Notice>
      )}
      <div className="cc-bulk__preview">
        <DataTable label="What changes" rows={lines} columns={columns} rowId={rowId} />
      </div>
    </>
  );
}
