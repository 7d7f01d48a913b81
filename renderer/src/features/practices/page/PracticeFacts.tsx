import { counted } from '@renderer/app/numbers';
import { showDate } from '@shared/domain/calendar-date';
import { CONTRACT_TYPE_LABELS } from '@shared/domain/codes';
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
          {contractor.name} <span className="cc-secondary">· {counted(contractor.practiceCount, 'practice')}</span>
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

const notRecorded = <span className="cc-secondary">Not recorded</span>;
