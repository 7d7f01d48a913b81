import { counted } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { buttonClass } from '@renderer/components/Button';
import { DeleteRecord } from '@renderer/components/DeleteRecord';
import { RecordScreen } from '@renderer/components/RecordScreen';
import { Tag } from '@renderer/components/Tag';
import { ContractorAccess } from '@renderer/features/access/ContractorAccess';
import { ApplicationSection } from '@renderer/features/applications/section/ApplicationSection';
import { History } from '@renderer/features/practices/page/History';
import { SUGGESTED_ROUTE_LABELS } from '@shared/domain/application-route';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { lastContractors, rememberContractor } from '../view';
import { routeTone } from '../words';
import { ContractorFacts } from './ContractorFacts';
import { EgressFacts } from './EgressFacts';
import { RouteFacts } from './RouteFacts';
import { Sites } from './Sites';
import '@renderer/features/practices/page/page.scss';
import '../contractors.scss';

/** Everything about one contractor. */
export function ContractorScreen() {
  const { id } = useParams({ from: '/contractors/$id' });
  const answer = useRequest('contractors.get', { id });
  useEffect(() => rememberContractor(id), [id]);
  return (
    <RecordScreen
      noun="contractor"
      id={id}
      answer={answer}
      title={({ name }) => name}
      facts={(detail) => (
        <>
          {detail.hqOdsCode !== '' && (
            <>
              <span className="cc-code">{detail.hqOdsCode}</span> ·{' '}
            </>
          )}
          {counted(detail.practices, 'practice')}{' '}
          <Tag tone={routeTone[detail.route]}>{SUGGESTED_ROUTE_LABELS[detail.route]}</Tag>
        </>
      )}
      back={
        <Link to="/contractors" search={lastContractors()} className={buttonClass('link')}>
          Back to contractors
        </Link>
      }
      actions={(detail) => (
        <>
          <DeleteRecord entity="contractor" id={id} version={detail.version} name={detail.name} />
          <Link to="/reports" search={{ what: 'practice-status', contractor: id }} className={buttonClass()}>
            Status reports
          </Link>
          <Link to="/reports" search={{ what: 'contractor-summary', contractor: id }} className={buttonClass()}>
            Summary report
          </Link>
          <Link to="/contractors/$id/edit" params={{ id }} className={buttonClass('primary')}>
            Edit
          </Link>
        </>
      )}
    >
      {(detail) => (
        <div className="cc-practice">
          <div>
            <ContractorFacts detail={detail} />
            <RouteFacts detail={detail} />
            <EgressFacts detail={detail} />
            <ApplicationSection contractorId={detail.id} />
          </div>
          <div>
            <Sites detail={detail} />
            <ContractorAccess contractorId={detail.id} />
            <History key={`${detail.id} ${detail.historyCount}`} detail={detail} older="contractors.history" />
          </div>
        </div>
      )}
    </RecordScreen>
  );
}
