import { counted } from '@renderer/app/numbers';
import { Tag } from '@renderer/components/Tag';
import type { OpenedFile } from '@shared/ipc/imports';

interface SheetListProps {
  sheets: OpenedFile['sheets'];
  suggested: string;
  chosen: string;
  onChoose: (name: string) => void;
}

export function SheetList({ sheets, suggested, chosen, onChoose }: SheetListProps) {
  return (
    <fieldset className="cc-field imports-sheets">
      <legend className="cc-field__label">Sheet</legend>
      {sheets.map((sheet, index) => (
        <label key={sheet.name} className="cc-radio">
          <input
            type="radio"
            name="sheet"
            value={sheet.name}
            checked={sheet.name === chosen}
            aria-describedby={sheet.problem ? problemId(index) : undefined}
            onChange={() => onChoose(sheet.name)}
          />
          <bdi>{sheet.name}</bdi>
          <span className="cc-secondary">
            {sheet.problem === '' ? counted(sheet.rowCount, 'row') : 'It can’t be read'}
          </span>
          {sheet.hidden && <Tag tone="warn">Hidden in the workbook</Tag>}
          {sheet.name === suggested && sheets.length > 1 && <Tag tone="info">Looks like the right one</Tag>}
          {sheet.problem && (
            <span id={problemId(index)}>
              <Tag tone="warn">Can’t be read</Tag> {sheet.problem}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}

const problemId = (index: number) => `sheet-problem-${index}`;
