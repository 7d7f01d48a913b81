import { useRequest } from '@renderer/app/queries';
import { buttonClass } from '@renderer/components/Button';
import { DeleteRecord } from '@renderer/components/DeleteRecord';
import { ContractorLink } from '@renderer/components/RecordLink';
import { RecordScreen } from '@renderer/components/RecordScreen';
import { Tag } from '@renderer/components/Tag';
import { ApplicationSection } from '@renderer/features/applications/section/ApplicationSection';
import { PeopleSection } from '@renderer/features/people/section/PeopleSection';
import { PRACTICE_STATUS_LABELS } from '@shared/domain/codes';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { lastView, rememberChosen } from '../memory';
import { statusTone } from '../words';
import { ClosePractice } from './ClosePractice';
import { History } from './History';
import { MailboxFacts } from './MailboxFacts';
import { PracticeFacts } from './PracticeFacts';
import './page.scss';

/** Everything about one practice. */
export function PracticeScreen() {
  const { id } = useParams({ from: '/practices/$id' });
  const answer = useRequest('practices.get', { id });
  // Back in the table, the keyboard stands on this practice.
  useEffect(() => rememberChosen(id), [id]);
  return (
    <RecordScreen
      noun="practice"
      id={id}
      answer={answer}
      title={({ name }) => name}
      facts={(detail) => (
        <>
          <span className="cc-code">{detail.odsCode}</span> ·{' '}
          <ContractorLink id={detail.contractor.id}>{detail.contractor.name}</ContractorLink>{' '}
          <Tag tone={statusTone[detail.status]}>{PRACTICE_STATUS_LABELS[detail.status]}</Tag>
        </>
      )}
      back={
        <Link to="/practices" search={lastView()} className={buttonClass('link')}>
          Back to practices
        </Link>
      }
      actions={(detail) => (
        <>
          <ClosePractice detail={detail} />
          <DeleteRecord entity="practice" id={id} version={detail.version} name={detail.name} />
          <Link to="/reports" search={{ what: 'practice-status', practices: id }} className={buttonClass()}>
            Status report
          </Link>
          <Link to="/practices/$id/edit" params={{ id }} className={buttonClass('primary')}>
            Edit
          </Link>
        </>
      )}
    >
      {(detail) => (
        <div className="cc-practice">
          <div>
            <PracticeFacts detail={detail} />
            <MailboxFacts detail={detail} />
            <PeopleSection practiceId={detail.id} />
            <ApplicationSection practiceId={detail.id} />
          </div>
          {/* Anew for every state of the practice: older pages that were fetched before would not fit the newer ones. */}
          <History key={`${detail.id} ${detail.historyCount}`} detail={detail} older="practices.history" />
        </div>
      )}
    </RecordScreen>
  );
}
