import { counted, number } from '@renderer/app/numbers';
import { ContractorLink, PracticeLink } from '@renderer/components/RecordLink';
import { COMING_DAYS } from '@shared/domain/home/coming';
import { shortWhat } from '@shared/domain/mfa/coming-days';
import { underNotice } from '@shared/domain/practice-filters';
import { showShortDate } from '@shared/domain/show-date';
import type { ComingDayView, HomeAccounts } from '@shared/ipc/home';
import { Link } from '@tanstack/react-router';

/** What happens in the next days to accounts and contracts. */
export function ComingDates({ accounts }: { accounts: HomeAccounts }) {
  const { coming } = accounts;
  return (
    <section className="home-panel" aria-labelledby="home-coming">
      <h2 id="home-coming">Coming dates</h2>
      {coming.length === 0 ? (
        <p>In the next {COMING_DAYS} days nothing comes to any account, and no contract under notice ends.</p>
      ) : (
        <ul className="home-rows">
          {coming.map((day) => (
            <li key={day.on} className="home-row home-row--coming">
              <span className="home-row__date">{showShortDate(day.on)}</span>
              <ul className="home-row__items">
                <OnDay day={day} />
              </ul>
            </li>
          ))}
        </ul>
      )}
      <p className="home-more">
        <Link to="/access/calendar">Calendar of accounts</Link>
      </p>
    </section>
  );
}

function OnDay({ day: { on, accounts, contracts, contractors } }: { day: ComingDayView }) {
  const [first] = contracts?.practices ?? [];
  return (
    <>
      {accounts.map(({ what, people, practices }) => (
        <li key={what}>
          <Link to="/access/calendar" search={{ day: on }}>
            {shortWhat(what)}: {counted(people, 'person', 'people')}
          </Link>
          {practices > 0 && <span className="cc-secondary"> at {counted(practices, 'practice')}</span>}
        </li>
      ))}
      {contracts?.practices.length === 1 && first && (
        <li>
          <PracticeLink id={first.id}>
            {first.odsCode} {first.name}
          </PracticeLink>
          : contract ends
        </li>
      )}
      {contracts && contracts.practices.length > 1 && (
        <li>
          <Link
            to="/practices"
            search={{ view: 'all', filters: underNotice(contracts.from, contracts.to) }}
          >{`${number(contracts.practices.length)} practices`}</Link>
          : contracts end
        </li>
      )}
      {contractors.map(({ id, name }) => (
        <li key={id}>
          <ContractorLink id={id}>{name}</ContractorLink>: contract ends
        </li>
      ))}
    </>
  );
}
