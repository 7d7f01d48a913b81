import { CodeLink } from '@renderer/components/RecordLink';
import { showDate } from '@shared/domain/calendar-date';
import { noticeWords } from '@shared/domain/closing';
import { CONTRACT_TYPE_LABELS, CONTRACTOR_KIND_LABELS } from '@shared/domain/codes';
import { CONTRACTOR_FIELD_LABELS as labels } from '@shared/domain/contractor-form';
import { showPhone } from '@shared/domain/phone';
import type { ContractorDetail } from '@shared/ipc/contractors';
import type { ReactNode } from 'react';

const notRecorded = <span className="cc-secondary">Not recorded</span>;
const date = (iso: string) => (iso === '' ? notRecorded : showDate(iso));

/** Who the contractor is, whom to speak to, and under what contract. */
export function ContractorFacts({ detail: { form } }: { detail: ContractorDetail }) {
  return (
    <>
      <Facts id="contractor-facts" heading="The contractor">
        <dt>{labels.kind}</dt>
        <dd>{CONTRACTOR_KIND_LABELS[form.kind]}</dd>
        <dt>{labels.tradingNames}</dt>
        <dd className="cc-practice__notes">{form.tradingNames || notRecorded}</dd>
        <dt>{labels.hqOdsCode}</dt>
        <dd>{form.hqOdsCode === '' ? notRecorded : <CodeLink code={form.hqOdsCode} />}</dd>
        {form.notes !== '' && (
          <>
            <dt>{labels.notes}</dt>
            <dd className="cc-practice__notes">{form.notes}</dd>
          </>
        )}
      </Facts>
      <section aria-labelledby="contacts-heading">
        <h2 id="contacts-heading" className="cc-section-heading">
          Contacts
        </h2>
        {form.contacts.length === 0 && <p className="cc-secondary">No contacts recorded</p>}
        <ul className="contractor-contacts">
          {form.contacts.map((contact, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: contacts have no id, and the list is drawn whole
            <li key={index}>
              <strong>{contact.name}</strong> {contact.role}
              <span className="cc-secondary cc-practice__line">
                {[contact.email, showPhone(contact.phone)].filter((part) => part !== '').join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Facts id="contract-facts" heading="Contract">
        <dt>{labels.contractNumber}</dt>
        <dd>{form.contractNumber || notRecorded}</dd>
        <dt>Services</dt>
        <dd>{CONTRACT_TYPE_LABELS[form.contractType]}</dd>
        <dt>{labels.contractStart}</dt>
        <dd>{date(form.contractStart)}</dd>
        <dt>{labels.contractEnd}</dt>
        <dd>{date(form.contractEnd)}</dd>
        {form.noticeGivenOn !== '' && (
          <>
            <dt>{labels.noticeGivenOn}</dt>
            <dd>
              {showDate(form.noticeGivenOn)}
              {form.contractEnd === '' && <span className="cc-secondary"> · {noticeWords(form.noticeGivenOn)}</span>}
            </dd>
          </>
        )}
      </Facts>
    </>
  );
}

export function Facts({ id, heading, children }: { id: string; heading: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="cc-section-heading">
        {heading}
      </h2>
      <dl className="cc-facts cc-practice__facts">{children}</dl>
    </section>
  );
}
