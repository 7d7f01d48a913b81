import { Button } from '@renderer/components/Button';
import { showDate } from '@shared/domain/calendar-date';
import type { Found, FoundPerson, MailFacts } from '@shared/domain/notifications/facts';
import type { NotificationForm } from '@shared/domain/notifications/notification-form';
import { LINK_ROLE_LABELS } from '@shared/domain/people/codes';
import { showPhone } from '@shared/domain/phone';
import type { ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useChoosePractice } from '../fields/use-choose-practice';

interface FoundFactsProps {
  facts: MailFacts;
  /** Left out where there is nothing to take the facts into. */
  form?: UseFormReturn<NotificationForm>;
  heading?: 'h2' | 'h3';
}

/** What was found in the mail, each with where it stands. Suggestions: a person decides. */
export function FoundFacts({ facts, form, heading: Heading = 'h3' }: FoundFactsProps) {
  const { practices, contractor } = facts;
  const practiceId = form?.watch('practiceId');
  const contractorId = form?.watch('contractorId');
  const choosePractice = useChoosePractice(form);
  const takeContractor = (id: string) =>
    form?.setValue('contractorId', id, { shouldDirty: true, shouldValidate: form.formState.isSubmitted });
  return (
    <section aria-labelledby="intake-found">
      <Heading id="intake-found" className="cc-section-heading">
        What was found
      </Heading>
      <dl className="cc-facts cc-intake__found">
        <dt>Practices</dt>
        <dd>
          {practices.length === 0 && 'None of the register.'}
          <Lines>
            {practices.map(({ id, odsCode, name, reason }) => (
              <li key={id}>
                <span className="cc-code">{odsCode}</span> <bdi>{name}</bdi>{' '}
                {form && practiceId !== id && (
                  <Button variant="link" onPress={() => choosePractice(id)}>
                    Use<span className="cc-visually-hidden"> {odsCode} as the practice</span>
                  </Button>
                )}
                <div className="cc-secondary">{reason}</div>
              </li>
            ))}
          </Lines>
          {practices.length > 1 && (
            <p className="cc-secondary">
              It is about several practices: each becomes an action of its own once the mail is logged.
            </p>
          )}
        </dd>
        {contractor && (
          <>
            <dt>Contractor</dt>
            <dd>
              <bdi>{contractor.name}</bdi>{' '}
              {form && contractorId !== contractor.id && (
                <Button variant="link" onPress={() => takeContractor(contractor.id)}>
                  Use<span className="cc-visually-hidden"> {contractor.name} as the contractor</span>
                </Button>
              )}
              <div className="cc-secondary">{contractor.reason}</div>
            </dd>
          </>
        )}
        <FoundList label="ODS codes" found={facts.odsCodes} />
        <FoundList label="nhs.net" found={facts.addresses} />
        <FoundList label="Other addresses" found={facts.otherAddresses} />
        <FoundList label="Dates" found={facts.dates} show={showDate} />
        <FoundList label="Phones" found={facts.phones} show={showPhone} />
        <FoundList label="Postcodes" found={facts.postcodes} />
        {facts.people.length > 0 && (
          <>
            <dt>People</dt>
            <dd>
              <Lines>
                {facts.people.map((person) => (
                  <li key={JSON.stringify(person)}>
                    <bdi>{personWords(person)}</bdi>
                  </li>
                ))}
              </Lines>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

const personWords = ({ name, role, nhsAddress, personalAddress, mobile }: FoundPerson) =>
  [name, role === '' ? '' : LINK_ROLE_LABELS[role], nhsAddress, personalAddress, showPhone(mobile)]
    .filter((part) => part !== '')
    .join(' · ');

const Lines = ({ children }: { children: ReactNode[] }) =>
  children.length === 0 ? null : <ul className="cc-intake__lines">{children}</ul>;

interface FoundListProps {
  label: string;
  found: readonly Found[];
  show?: (value: string) => string;
}

const MOST = 20;

function FoundList({ label, found, show = (value) => value }: FoundListProps) {
  if (found.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Lines>
          {found.slice(0, MOST).map(({ value, where }) => (
            <li key={`${value} ${where}`}>
              <bdi>{show(value)}</bdi> <span className="cc-secondary">{where}</span>
            </li>
          ))}
        </Lines>
        {found.length > MOST && <span className="cc-secondary">and {found.length - MOST} more</span>}
      </dd>
    </>
  );
}
