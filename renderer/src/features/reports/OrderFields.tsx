import type { ReportName } from '@shared/domain/reports/names';
import type { EditionHead } from '@shared/ipc/distribution-list';
import { type ReportsView, scopeKindOf } from './address';
import { EditionFields } from './EditionFields';
import { PeriodFields } from './PeriodFields';
import { ScopeFields } from './ScopeFields';

interface OrderFieldsProps {
  what: ReportName;
  view: ReportsView;
  today: string;
  /** Of the list that is chosen. */
  editions: readonly EditionHead[] | undefined;
  onChange: (view: ReportsView) => void;
}

/** What a kind of report has to be told. */
export function OrderFields({ what, view, today, editions, onChange }: OrderFieldsProps) {
  return (
    <section className="report-fields" aria-label="What the report is about">
      {what === 'edition' ? (
        <EditionFields view={view} editions={editions} onChange={onChange} />
      ) : (
        <ScopeFields view={view} onChange={onChange} />
      )}
      {what === 'notifications' && <PeriodFields view={view} today={today} onChange={onChange} />}
      {/* Practices that are chosen one by one are in, closed or not. */}
      {what === 'practice-status' && scopeKindOf(view) !== 'practices' && (
        <label className="cc-check">
          <input
            type="checkbox"
            className="cc-tick"
            checked={view.closed === true}
            onChange={({ target }) => onChange({ ...view, closed: target.checked ? true : undefined })}
          />
          <span className="cc-check__label">Closed practices as well</span>
        </label>
      )}
    </section>
  );
}
