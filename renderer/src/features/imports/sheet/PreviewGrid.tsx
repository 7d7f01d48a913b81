import { Tag } from '@renderer/components/Tag';
import type { SheetColumns } from '@shared/ipc/imports';
import { columnLetter } from '../wizard/column-rules';

interface PreviewGridProps {
  preview: SheetColumns['preview'];
  /** 0: there are none. */
  headingRow: number | null;
  /** The kind knows its columns by their place, so the file may have no headings. */
  canDoWithout: boolean;
  busy: boolean;
  onChoose: (row: number) => void;
}

/** The first rows of the sheet as they stand in the file; the radio in front of a row says that it holds the headings. */
export function PreviewGrid({ preview, headingRow, canDoWithout, busy, onChoose }: PreviewGridProps) {
  const width = Math.max(0, ...preview.map(({ cells }) => cells.length));
  const letters = Array.from({ length: width }, (_, index) => columnLetter(index));
  return (
    <fieldset className="cc-field imports-preview" aria-busy={busy}>
      <legend className="cc-field__label">Row with the headings</legend>
      <p className="cc-field__hint">
        {headingRow === null
          ? 'Choose the row that holds the headings.'
          : `If ${headingRow === 0 ? 'a' : 'another'} row holds the headings, choose that one.`}
      </p>
      {canDoWithout && (
        <label className="cc-radio">
          <input type="radio" name="heading-row" checked={headingRow === 0} onChange={() => onChoose(0)} />
          No headings: the columns are taken by their place
        </label>
      )}
      <div className="imports-scroll">
        <table className="imports-sheet">
          <thead>
            <tr>
              <th scope="col">Row</th>
              {letters.map((letter) => (
                <th key={letter} scope="col">
                  {letter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.map(({ row, cells }) => (
              <tr
                key={row}
                className={row === headingRow ? 'imports-sheet__headings' : undefined}
                onClick={(event) => {
                  // The label in the first cell chooses by itself.
                  if (!(event.target as HTMLElement).closest('label') && row !== headingRow) onChoose(row);
                }}
              >
                <td>
                  <label className="cc-radio">
                    <input
                      type="radio"
                      name="heading-row"
                      checked={row === headingRow}
                      onChange={() => onChoose(row)}
                      aria-label={`Row ${row}`}
                    />
                    {row}
                    {row === headingRow && <Tag tone="info">Headings</Tag>}
                  </label>
                </td>
                {letters.map((letter, index) => (
                  <td key={letter} title={longText(cells[index])}>
                    <bdi>{cells[index]}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </fieldset>
  );
}

/** What may be cut off shows whole under the pointer. */
const longText = (text: string | undefined) => (text && text.length > 20 ? text : undefined);
