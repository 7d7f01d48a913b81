import { counted } from '@renderer/app/numbers';
import { ContractorLink, PracticeLink } from '@renderer/components/RecordLink';
import { showDate } from '@shared/domain/calendar-date';
import { noticeWords } from '@shared/domain/closing';
import { CONTRACT_TYPE_LABELS, YES_NO_LABELS } from '@shared/domain/codes';
import type { PracticeDetail } from '@shared/ipc/practices';

/** Where the practice is and under what contract. What is not recorded says so. */
export function PracticeFacts({ detail }: { detail: PracticeDetail }) {
  const address = [detail.address1, detail.address2, detail.town, detail.county, detail.postcode].filter(
    (line) => line !== '',
  );
  const { contractor } = detail;
  return (
    <section aria-labelledby="facts-heading">
      <h2 id="facts-heading" className="cc-section-heading">
        The practice
      </h2>
      <dl className="cc-facts cc-practice__facts">
        <dt>Contractor</dt>
        <dd>
          <ContractorLink id={contractor.id}>{contractor.name}</ContractorLink>{' '}
          <span className="cc-secondary">· {counted(contractor.practiceCount, 'practice')}</span>
        </dd>
        <dt>Address</dt>
        <dd>
          {address.length === 0
            ? notRecorded
            : address.map((line) => (
                <span key={line} className="cc-practice__line">
                  {line}
                </span>
              ))}
        </dd>
        <dt>Phone</dt>
        <dd>{detail.phone || notRecorded}</dd>
        <dt>ICB</dt>
        <dd>{detail.icb?.name ?? notRecorded}</dd>
        <dt>Contract</dt>
        <dd>{CONTRACT_TYPE_LABELS[detail.contractType]}</dd>
        <dt>Opened on</dt>
        <dd>{detail.form.openedOn ? showDate(detail.form.openedOn) : notRecorded}</dd>
        <dt>Dispensing only</dt>
        <dd>{YES_NO_LABELS[detail.form.dispensingOnly]}</dd>
        {detail.form.noticeGivenOn !== '' && (
          <>
            <dt>Notice given on</dt>
            <dd>
              {showDate(detail.form.noticeGivenOn)}{' '}
              <span className="cc-secondary">· {noticeWords(detail.form.noticeGivenOn)}</span>
            </dd>
          </>
        )}
        <Related label="Code before" code={detail.form.predecessorCode} practice={detail.predecessor} />
        <Related label="Code after" code={detail.form.successorCode} practice={detail.successor} />
        {detail.closedOn && (
          <>
            <dt>Closed on</dt>
            <dd>{showDate(detail.closedOn)}</dd>
          </>
        )}
        {detail.notes !== '' && (
          <>
            <dt>Notes</dt>
            <dd className="cc-practice__notes">{detail.notes}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

interface RelatedProps {
  label: string;
  code: string;
  practice: PracticeDetail['predecessor'];
}

/** The site record before or after this one; a link where the register has it. */
function Related({ label, code, practice }: RelatedProps) {
  if (code === '') return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {practice ? (
          <>
            <PracticeLink id={practice.id}>{code}</PracticeLink> {practice.name}
          </>
        ) : (
          <>
            {code} <span className="cc-secondary">· not in the register</span>
          </>
        )}
      </dd>
    </>
  );
}

const notRecorded = <span className="cc-secondary">Not recorded</span>;
