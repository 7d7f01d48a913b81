import { REPORT_LABELS, REPORT_NAMES } from '@shared/domain/reports/names';
import { Link } from '@tanstack/react-router';
import type { ReportsView } from './address';
import { REPORT_USES } from './kinds';

/** The kinds of report. Choosing another keeps whom it is about. */
export function KindList({ view }: { view: ReportsView }) {
  return (
    <nav className="report-kinds" aria-label="Kinds of report">
      <ul>
        {REPORT_NAMES.map((name) => (
          <li key={name}>
            <Link to="/reports" search={{ ...view, what: name }}>
              <span className="report-kinds__name">{REPORT_LABELS[name]}</span>
              <span className="report-kinds__use">{REPORT_USES[name]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
