import { useRequest } from '@renderer/app/queries';
import { Button, buttonClass } from '@renderer/components/Button';
import { DeleteRecord } from '@renderer/components/DeleteRecord';
import { Notice } from '@renderer/components/Notice';
import { RecordScreen } from '@renderer/components/RecordScreen';
import { Tag } from '@renderer/components/Tag';
import { History } from '@renderer/features/practices/page/History';
import { PERSON_STATE_LABELS } from '@shared/domain/people/codes';
import { isInUse } from '@shared/domain/people/links';
import type { PersonDetail } from '@shared/ipc/people';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { PersonMfaSection } from '../mfa/PersonMfaSection';
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
  const [said, setSaid] = useState('');
  useEffect(() => rememberPerson(id), [id]);
  return (
    <RecordScreen
      noun="person"
      id={id}
      answer={answer}
      title={({ form }) => form.fullName}
      facts={({ form, state }) => (
        <>
          {form.nhsAddress} <Tag tone={personTone[state]}>{PERSON_STATE_LABELS[state]}</Tag>
        </>
      )}
      back={
        <Link to="/people" search={lastPeople()} className={buttonClass('link')}>
          Back to people
        </Link>
      }
      actions={(detail) => <Actions detail={detail} onSaid={setSaid} />}
      notices={<div role="status">{said !== '' && <Notice tone="good">{said}</Notice>}</div>}
    >
      {(detail) => (
        <div className="cc-practice">
          <div>
            <PersonFacts detail={detail} />
            <PersonMfaSection detail={detail} onSaid={setSaid} />
            <PersonPractices detail={detail} onSaid={setSaid} />
          </div>
          <History key={`${detail.id} ${detail.historyCount}`} detail={detail} older="people.history" />
        </div>
      )}
    </RecordScreen>
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
