import { counted } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { Button, buttonClass } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import { Tag } from '@renderer/components/Tag';
import { AccessFacts } from '@renderer/features/access/AccessFacts';
import { RemindButton } from '@renderer/features/access/reminders/RemindButton';
import type { AccessPersonView, AccessRow } from '@shared/ipc/mfa';
import type { PracticePeople } from '@shared/ipc/people';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { RequestDialog } from '../requests/RequestDialog';
import { RequestList } from '../requests/RequestList';
import { ownersTone, ownersWords } from '../words';
import { LinkDialog } from './LinkDialog';
import { LinkList } from './LinkList';
import '../people.scss';

/** Who can open a practice's mailbox, who no longer should, and who is to. */
export function PeopleSection({ practiceId }: { practiceId: string }) {
  const answer = useRequest('people.ofPractice', { practiceId });
  const people = answer.data;
  const access = useRequest('mfa.ofPractice', { practiceId });
  return (
    <section aria-labelledby="people-heading">
      <h2 id="people-heading" className="cc-section-heading">
        People
        {people && (
          <span className="people-light">
            {people.mailbox.ready || people.links.length > 0 ? (
              <Tag tone={ownersTone[people.ownersLevel]}>{ownersWords(people.owners)}</Tag>
            ) : (
              <Tag tone="none">No shared mailbox</Tag>
            )}
            <span className="cc-secondary cc-practice__count">{counted(people.members, 'member')}</span>
          </span>
        )}
      </h2>
      {answer.isPending && <Loading>Reading the people</Loading>}
      {answer.isError && (
        <ErrorNotice error={answer.error} title="The people can’t be shown" onRetry={() => void answer.refetch()} />
      )}
      {access.isError && (
        <ErrorNotice
          error={access.error}
          title="How the accounts stand can’t be shown"
          onRetry={() => void access.refetch()}
        />
      )}
      {people && <Overview people={people} access={access.data} />}
    </section>
  );
}

interface OverviewProps {
  people: PracticePeople;
  access: { access: AccessRow; people: readonly AccessPersonView[] } | undefined;
}

function Overview({ people, access }: OverviewProps) {
  const [linking, setLinking] = useState(false);
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const { id } = people.practice;
  const accounts = useMemo(() => access && new Map(access.people.map((each) => [each.personId, each])), [access]);
  // The reasons beneath say the same of the owners.
  const words = access?.access.needsOwners ? people.words.slice(1) : people.words;
  return (
    <>
      {words.length > 0 && <p className="cc-secondary">{words.join(' ')}</p>}
      {access && access.access.status !== 'none' && <AccessFacts access={access.access} />}
      <div role="status">{said !== '' && <Notice tone="good">{said}</Notice>}</div>
      {people.leaversToRemove.length > 0 && (
        <>
          <h3 className="people-heading">Access must be taken away</h3>
          <LinkList
            links={people.leaversToRemove}
            on="practice"
            label="Access must be taken away"
            onSaid={setSaid}
            mfa={accounts}
          />
        </>
      )}
      {people.links.length > 0 && (
        <LinkList links={people.links} on="practice" label="People with access" onSaid={setSaid} mfa={accounts} />
      )}
      <div className="cc-practice__actions">
        <Link to="/people/new" search={{ practice: id }} className={buttonClass()}>
          Add person
        </Link>
        <Button onPress={() => setLinking(true)}>Link existing person…</Button>
        <Button onPress={() => setAsking(true)}>Request a new user…</Button>
        {people.links.length > 0 && <RemindButton of="practice" id={id} />}
      </div>
      {people.requests.length > 0 && (
        <>
          <h3 className="people-heading">Requests for new users</h3>
          <RequestList requests={people.requests} />
        </>
      )}
      {people.formerLinks.length > 0 && (
        <details className="people-former">
          <summary>{counted(people.formerLinks.length, 'former person', 'former people')}</summary>
          <LinkList links={people.formerLinks} on="practice" label="Former people" onSaid={setSaid} />
        </details>
      )}
      {linking && <LinkDialog practiceId={id} onClose={() => setLinking(false)} />}
      {asking && <RequestDialog practiceId={id} onClose={() => setAsking(false)} />}
    </>
  );
}
