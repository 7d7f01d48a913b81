import { showDate, showDateTime } from '@shared/domain/calendar-date';
import {
  CONTRACT_TYPE_LABELS,
  LIST_STATE_LABELS,
  MAILBOX_KIND_LABELS,
  PRACTICE_STATUS_LABELS,
} from '@shared/domain/codes';
import type { PracticeStatusReport } from '@shared/ipc/reports';
import { ChangesTable } from './ChangesTable';
import { Fact, Facts, Word } from './Facts';
import { MailboxesTable } from './MailboxesTable';
import { listWords, practicesWords } from './words';
import './paper.scss';

/** The report as it comes out of the printer. The preview and the print page draw it with this one component. */
export function PracticeStatusReportPaper({ report, level = 1 }: { report: PracticeStatusReport; level?: 1 | 2 }) {
  const { practice } = report;
  // On a screen the page's own title is the h1.
  const Title: 'h1' | 'h2' = `h${level}`;
  const Section: 'h2' | 'h3' = level === 1 ? 'h2' : 'h3';
  const address = [practice.address1, practice.address2, practice.town, practice.county, practice.postcode];
  return (
    <article className="paper" aria-labelledby="paper-title">
      <header className="paper-head">
        <Title className="paper-title" id="paper-title">
          Practice status report
        </Title>
        <p className="paper-name">
          <bdi>{practice.name}</bdi> <span className="paper-code">{practice.odsCode}</span>
        </p>
        <Facts>
          <Fact name="As at">{showDateTime(report.asAt)}</Fact>
          <Fact name="Prepared by">
            <bdi>{report.preparedBy}</bdi>
          </Fact>
        </Facts>
        <p className="paper-personal">
          This report may contain personal data. Handle it as OFFICIAL-SENSITIVE: PERSONAL and do not leave it
          unattended.
        </p>
      </header>

      <section>
        <Section className="paper-section">Practice</Section>
        <Facts>
          <Fact name="Name">
            <bdi>{practice.name}</bdi>
          </Fact>
          <Fact name="ODS code">{practice.odsCode}</Fact>
          <Fact name="Status">
            <Word>{PRACTICE_STATUS_LABELS[practice.status]}</Word>
            {practice.closedOn && ` Closed on ${showDate(practice.closedOn)}`}
          </Fact>
          <Fact name="Address">
            {address.some((line) => line.trim() !== '') && (
              <bdi>{address.filter((line) => line.trim() !== '').join(', ')}</bdi>
            )}
          </Fact>
          <Fact name="Phone">{practice.phone}</Fact>
          <Fact name="ICB">{practice.icb && `${practice.icb.name} (${practice.icb.odsCode})`}</Fact>
          <Fact name="Contract">{CONTRACT_TYPE_LABELS[practice.contractType]}</Fact>
          <Fact name="Notes">
            {practice.notes.trim() !== '' && <bdi className="paper-notes">{practice.notes}</bdi>}
          </Fact>
        </Facts>
      </section>

      <section>
        <Section className="paper-section">Contractor</Section>
        <Facts>
          <Fact name="Name">
            <bdi>{practice.contractor.name}</bdi>
          </Fact>
          <Fact name="Practices">{practicesWords(practice.contractor.practiceCount)}</Fact>
        </Facts>
      </section>

      <section>
        <Section className="paper-section">NHSmail and other mailboxes</Section>
        <Facts>
          <Fact name="Kind">{MAILBOX_KIND_LABELS[practice.mailboxKind]}</Fact>
        </Facts>
        <MailboxesTable mailboxes={practice.mailboxes} />
      </section>

      <section>
        <Section className="paper-section">Distribution list</Section>
        <Facts>
          <Fact name="State">
            <Word>{LIST_STATE_LABELS[practice.listState]}</Word> {listWords[practice.listState]}
          </Fact>
          <Fact name="Reason">{practice.listReason}</Fact>
        </Facts>
      </section>

      <section>
        <Section className="paper-section">Latest changes</Section>
        <ChangesTable history={practice.history} whole={practice.historyCount} />
      </section>
    </article>
  );
}
