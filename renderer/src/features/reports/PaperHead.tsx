import { showDateTime } from '@shared/domain/calendar-date';
import type { ReportDocument } from '@shared/domain/reports/document';
import { PaperFacts } from './PaperFacts';
import type { Heading } from './paper-parts';

/** What it is, about whom, when, by whom, and what narrowed it. */
export function PaperHead({ document, heading: Title }: { document: ReportDocument; heading: Heading }) {
  const { title, subject, asAt, preparedBy, filters, personal, look } = document;
  const name = (
    <Title className="paper-title" id="paper-title">
      <bdi>{title}</bdi>
    </Title>
  );
  if (look !== undefined)
    return (
      <header className="paper-head">
        {name}
        <p>
          <bdi>{subject}</bdi> · As at {showDateTime(asAt)} · Prepared by <bdi>{preparedBy}</bdi>
        </p>
        {filters.length > 0 && <p>{filters.join(' · ')}</p>}
      </header>
    );
  const facts = [
    { name: 'As at', value: showDateTime(asAt) },
    { name: 'Prepared by', value: preparedBy },
    ...(filters.length > 0
      ? [{ name: 'Filters used', value: { text: filters[0] ?? '', lines: filters.slice(1) } }]
      : []),
  ];
  return (
    <header className="paper-head">
      {name}
      {subject !== '' && (
        <p className="paper-subject">
          <bdi>{subject}</bdi>
        </p>
      )}
      <PaperFacts facts={facts} />
      {personal && (
        <p className="paper-personal">
          This report may contain personal data. Handle it as OFFICIAL-SENSITIVE: PERSONAL and do not leave it
          unattended.
        </p>
      )}
    </header>
  );
}
