import { FilterSelect } from '@renderer/components/SelectField';
import type { OpenedFile } from '@shared/ipc/imports';

type Dialect = NonNullable<OpenedFile['dialect']>;

const DELIMITERS: Record<Dialect['delimiter'], string> = {
  ',': 'Comma ,',
  ';': 'Semicolon ;',
  '\t': 'Tab',
  '|': 'Upright line |',
};
const ENCODINGS: Record<Dialect['encoding'], string> = {
  'utf-8': 'Unicode (UTF-8)',
  'windows-1252': 'Windows, Western European',
  'utf-16le': 'Unicode (UTF-16)',
  'utf-16be': 'Unicode (UTF-16, big-endian)',
};
const optionsOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

interface TextChoiceProps {
  dialect: Dialect;
  onChange: (dialect: Dialect) => void;
}

/** How a text file is read. What a choice does shows in the rows below, which are read anew at once. */
export function TextChoice({ dialect, onChange }: TextChoiceProps) {
  return (
    <fieldset className="cc-field imports-text">
      <legend className="cc-field__label">How the text file is read</legend>
      <p className="cc-field__hint">
        If values stand in the wrong column, or letters look wrong (“â€“”, “Ã©”), choose another way and look at the
        rows below.
      </p>
      <div className="imports-text__choices">
        <FilterSelect
          label="Between the values"
          value={dialect.delimiter}
          options={optionsOf(DELIMITERS)}
          onChange={(value) => onChange({ ...dialect, delimiter: value as Dialect['delimiter'] })}
        />
        <FilterSelect
          label="Letters"
          value={dialect.encoding}
          options={optionsOf(ENCODINGS)}
          onChange={(value) => onChange({ ...dialect, encoding: value as Dialect['encoding'] })}
        />
      </div>
    </fieldset>
  );
}
