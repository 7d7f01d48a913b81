import { useRequest } from '@renderer/app/queries';
import { takeSavedMessage } from '@renderer/app/saved-message';
import { useKeptScroll } from '@renderer/app/use-kept-scroll';
import { Button, buttonClass } from '@renderer/components/Button';
import { DeleteRecord } from '@renderer/components/DeleteRecord';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import { PageHeader } from '@renderer/components/PageHeader';
import { Tag } from '@renderer/components/Tag';
import { History } from '@renderer/features/practices/page/History';
import { PERSON_STATE_LABELS } from '@shared/domain/people/codes';
import { isInUse } from '@shared/domain/people/links';
import type { PersonDetail } from '@shared/ipc/people';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { LeaveDialog } from '../section/LeaveDialog';
import { lastPeople, rememberPerson } from '../view';
import { personTone } from '../words';
import { PersonFacts } from './PersonFacts';
import { PersonPractices } from './PersonPractices';
import '@renderer/features/practices/page/page.scss';
import '../people.scss';

/** Everything about one person. */
export function PersonScreen() {
  const { id } = useParams({ from: '/people/$id' });
  const answer = useRequest('people.get', { id });
  const [saved] = useState(takeSavedMessage);
  const [said, setSaid] = useState('');
  useEffect(() => rememberPerson(id), [id]);
  const detail = answer.data;
  const scroller = useKeptScroll(`person ${id}`, detail !== undefined);
  return (
    <>
      <PageHeader
        title={detail?.form.fullName ?? 'Person'}
        facts={
          detail && (
            <>
              {detail.form.nhsAddress} <Tag tone={personTone[detail.state]}>{PERSON_STATE_LABELS[detail.state]}</Tag>
            </>
          )
        }
        actions={
          <>
            <Link to="/people" search={lastPeople()} className={buttonClass('link')}>
              Back to people
            </Link>
            {detail && <Actions detail={detail} onSaid={setSaid} />}
          </>
        }
      />
      <div className="cc-scroll" ref={scroller}>
        {saved && (
          <Notice tone="good" announce>
            {saved}
          </Notice>
        )}
        <div role="status">{said !== '' && <Notice tone="good">{said}</Notice>}</div>
        {answer.isPending && <Loading>Reading the person</Loading>}
        {answer.isError && (
          <ErrorNotice
            error={answer.error}
            title="The person could not be read"
            onRetry={() => void answer.refetch()}
          />
        )}
        {detail && (
          <div className="cc-practice">
            <div>
              <PersonFacts detail={detail} />
              <PersonPractices detail={detail} onSaid={setSaid} />
            </div>
            <History key={`${detail.id} ${detail.historyCount}`} detail={detail} older="people.history" />
          </div>
        )}
      </div>
    </>
  );
}

function Actions({ detail, onSaid }: { detail: PersonDetail; onSaid: (words: string) => void }) {
  const [leaving, setLeaving] = useState(false);
  const { id, version, form, links, state } = detail;
  const canLeave = state !== 'left' && form.state !== 'left';
  const isLinked = links.some(({ standing }) => isInUse(standing) || standing === 'to-come');
  return (
    <>
      {(canLeave || (isLinked && form.state !== 'left')) && <Button onPress={() => setLeaving(true)}>Has left…</Button>}
      <DeleteRecord entity="person" id={id} version={version} name={form.fullName} />
      <Link to="/people/$id/edit" params={{ id }} className={buttonClass('primary')}>
        Edit
      </Link>
      {leaving && (
        <LeaveDialog
          person={{ id, version, fullName: form.fullName }}
          practice={null}
          onClose={() => setLeaving(false)}
          onDone={onSaid}
        />
      )}
    </>
  );
}
