import { useRequest } from '@renderer/app/queries';
import { buttonClass } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import { PageHeader } from '@renderer/components/PageHeader';
import { Tag } from '@renderer/components/Tag';
import { PRACTICE_STATUS_LABELS } from '@shared/domain/codes';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { lastView, rememberChosen, takeSavedMessage } from '../memory';
import { statusTone } from '../words';
import { History } from './History';
import { MailboxFacts } from './MailboxFacts';
import { PracticeFacts } from './PracticeFacts';
import './page.scss';

/** Everything about one practice. */
export function PracticeScreen() {
  const { id } = useParams({ from: '/practices/$id' });
  const answer = useRequest('practices.get', { id });
  const [saved] = useState(takeSavedMessage);
  // Back in the table, the keyboard stands on this practice.
  useEffect(() => rememberChosen(id), [id]);
  const detail = answer.data;
  return (
    <>
      <PageHeader
        title={detail?.name ?? 'Practice'}
        facts={
          detail && (
            <>
              <span className="cc-code">{detail.odsCode}</span> · {detail.contractor.name}{' '}
              <Tag tone={statusTone[detail.status]}>{PRACTICE_STATUS_LABELS[detail.status]}</Tag>
            </>
          )
        }
        actions={
          <>
            <Link to="/practices" search={lastView()} className={buttonClass('link')}>
              Back to practices
            </Link>
            {detail && (
              <>
                <Link to="/practices/$id/report" params={{ id }} className={buttonClass()}>
                  Status report
                </Link>
                <Link to="/practices/$id/edit" params={{ id }} className={buttonClass('primary')}>
                  Edit
                </Link>
              </>
            )}
          </>
        }
      />
      <div className="cc-scroll">
        {saved && (
          <Notice tone="good" announce>
            {saved}
          </Notice>
        )}
        {answer.isPending && <Loading>Reading the practice</Loading>}
        {answer.isError && (
          <ErrorNotice
            error={answer.error}
            title="The practice could not be read"
            onRetry={() => void answer.refetch()}
          />
        )}
        {detail && (
          <div className="cc-practice">
            <div>
              <PracticeFacts detail={detail} />
              <MailboxFacts detail={detail} />
            </div>
            {/* Anew for every state of the practice: older pages that were fetched before would not fit the newer ones. */}
            <History key={`${detail.id} ${detail.historyCount}`} detail={detail} />
          </div>
        )}
      </div>
    </>
  );
}
