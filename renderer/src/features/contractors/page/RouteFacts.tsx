import { Notice } from '@renderer/components/Notice';
import { Tag } from '@renderer/components/Tag';
import { SUGGESTED_ROUTE_LABELS } from '@shared/domain/application-route';
import { showDate } from '@shared/domain/calendar-date';
import { APPLICATION_ROUTE_LABELS } from '@shared/domain/codes';
import type { ContractorDetail } from '@shared/ipc/contractors';
import { routeTone } from '../words';
import { Facts } from './ContractorFacts';

/** By which route the contractor gets to a mailbox, and why. */
export function RouteFacts({ detail }: { detail: ContractorDetail }) {
  const { form } = detail;
  return (
    <>
      <Facts
        id="route-facts"
        heading={
          <>
            Route to a mailbox <Tag tone={routeTone[detail.route]}>{SUGGESTED_ROUTE_LABELS[detail.route]}</Tag>
          </>
        }
      >
        <dt>Why</dt>
        <dd>{detail.routeReason}</dd>
        <dt>Practices counted</dt>
        <dd>{detail.practices}</dd>
        <dt>Declared</dt>
        <dd>{detail.declared ?? <span className="cc-secondary">Not recorded</span>}</dd>
        {form.routeAnswer !== '' && (
          <>
            <dt>Answer of NHSBSA</dt>
            <dd>
              {APPLICATION_ROUTE_LABELS[form.routeAnswer]}, {form.routeAnswerBy}, {showDate(form.routeAnswerOn)}
            </dd>
          </>
        )}
      </Facts>
      {detail.countWarning !== '' && <Notice tone="warn">{detail.countWarning}</Notice>}
      {detail.route === 'ask-nhsbsa' && (
        <Notice tone="warn">The answer of NHSBSA goes into the form: choose Edit, then “Answer of NHSBSA”.</Notice>
      )}
    </>
  );
}
