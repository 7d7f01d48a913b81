import { DateField } from '@renderer/components/DateField';
import { isDay } from '../wizard/column-rules';
import type { ColumnsState } from '../wizard/state';
import { nounOf } from '../wizard/words';

interface OptionsPartProps {
  state: ColumnsState;
  onChange: (options: { clearEmpty?: boolean; asAt?: string }) => void;
}

export const AS_AT = 'asAt';
export const asAtProblem = (asAt: string): string =>
  isDay(asAt) ? '' : 'Enter the date that the file is from, for example 6 August 2018, or leave it empty';

/** What holds for the whole file: empty cells, and when it is from. */
export function OptionsPart({ state, onChange }: OptionsPartProps) {
  const { columns, clearEmpty, asAt, file } = state;
  const { many } = nounOf(columns.kind);
  return (
    <section className="imports-part" aria-labelledby="imports-options">
      <h3 id="imports-options">The whole file</h3>
      <label className="cc-check imports-option">
        <input
          type="checkbox"
          className="cc-tick"
          checked={clearEmpty}
          disabled={state.work !== null}
          aria-describedby="imports-clear-hint"
          onChange={(event) => onChange({ clearEmpty: event.target.checked })}
        />
        <span className="cc-check__label">Empty cells empty the field</span>
      </label>
      <p className="cc-field__hint" id="imports-clear-hint">
        {clearEmpty
          ? `Where a cell of a chosen column is empty, what the ${many} have in that field is taken away.`
          : 'Off: an empty cell changes nothing, whatever the register has there.'}
      </p>
      <DateField
        label="The file is as at"
        name={AS_AT}
        value={asAt}
        hint={`${file.asAt ? 'As the file itself says.' : 'For example, 6 8 2018. Leave it empty if you don’t know.'} If ${many} were changed here on that day or later, you are asked about each.`}
        error={state.asked ? asAtProblem(asAt) || undefined : undefined}
        onChange={(changed) => onChange({ asAt: changed })}
      />
    </section>
  );
}
