import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import { PersonLink } from '@renderer/components/RecordLink';
import { ACCOUNT_ORIGIN_LABELS, PERSON_STATE_LABELS } from '@shared/domain/people/codes';
import { PERSON_FIELD_LABELS as labels } from '@shared/domain/people/person-form';
import { showPhone } from '@shared/domain/phone';
import { showDate } from '@shared/domain/show-date';
import type { PersonDetail } from '@shared/ipc/people';

const notRecorded = <span className="cc-secondary">Not recorded</span>;
const date = (iso: string) => (iso === '' ? notRecorded : showDate(iso));

/** Who the person is, and what is known of the account. */
export function PersonFacts({ detail }: { detail: PersonDetail }) {
  const { form, warnings, sameAddress } = detail;
  return (
    <section aria-labelledby="person-facts">
      <h2 id="person-facts" className="cc-section-heading">
        The person
      </h2>
      {warnings.length > 0 && (
        <Notice tone="warn">
          {warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      )}
      {sameAddress.length > 0 && (
        <Notice tone="warn" title="Another person has or had this nhs.net address">
          <p>
            {sameAddress.map((other, index) => (
              <span key={other.id}>
                {index > 0 && ', '}
                <PersonLink id={other.id}>{other.fullName}</PersonLink>
                {other.left && ' (left)'}
              </span>
            ))}
            . NHSmail may give an address to someone else two years after it was deleted: it tells no two people apart.
          </p>
        </Notice>
      )}
      <dl className="cc-facts people-facts">
        <dt>{labels.nhsAddress}</dt>
        <dd>{form.nhsAddress || notRecorded}</dd>
        <dt>{labels.personalAddress}</dt>
        <dd>{form.personalAddress || notRecorded}</dd>
        <dt>{labels.mobile}</dt>
        <dd>{form.mobile === '' ? notRecorded : showPhone(form.mobile)}</dd>
        <dt>{labels.state}</dt>
        <dd>
          {PERSON_STATE_LABELS[detail.state]}
          {form.inactiveSince !== '' && ` since ${showDate(form.inactiveSince)}`}
        </dd>
        <dt>{labels.accountCreatedOn}</dt>
        <dd>{date(form.accountCreatedOn)}</dd>
        <dt>{labels.origin}</dt>
        <dd>{ACCOUNT_ORIGIN_LABELS[form.origin]}</dd>
        {form.notes !== '' && (
          <>
            <dt>{labels.notes}</dt>
            <dd className="cc-practice__notes">{form.notes}</dd>
          </>
        )}
      </dl>
      {detail.canClear && <ClearPersonal detail={detail} />}
    </section>
  );
}

/** Offered once the account is live: what was only needed for setting it up. */
function ClearPersonal({ detail: { id, version } }: { detail: PersonDetail }) {
  const clear = useAction('people.clearPersonal', { changesData: true });
  return (
    <>
      <p className="cc-secondary">
        The account is live: personal address and mobile number have served their purpose.{' '}
        <Button variant="link" isDisabled={clear.isPending} onPress={() => clear.mutate({ personId: id, version })}>
          Clear them
        </Button>
      </p>
      {clear.isError && <ErrorNotice error={clear.error} title="Nothing was cleared" />}
    </>
  );
}
