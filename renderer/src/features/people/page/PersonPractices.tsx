import { Button } from '@renderer/components/Button';
import type { PersonDetail } from '@shared/ipc/people';
import { useState } from 'react';
import { RequestList } from '../requests/RequestList';
import { LinkDialog } from '../section/LinkDialog';
import { LinkList } from '../section/LinkList';

/** The practices whose mailboxes the person can open, or could. */
export function PersonPractices({ detail, onSaid }: { detail: PersonDetail; onSaid: (words: string) => void }) {
  const [linking, setLinking] = useState(false);
  const { links, requests } = detail;
  return (
    <section aria-labelledby="person-practices">
      <h2 id="person-practices" className="cc-section-heading">
        Practices
      </h2>
      {links.length === 0 ? (
        <p>The person is linked with no practice.</p>
      ) : (
        <LinkList links={links} on="person" label="Practices" onSaid={onSaid} />
      )}
      <div className="cc-practice__actions">
        <Button onPress={() => setLinking(true)}>Link with a practice…</Button>
      </div>
      {requests.length > 0 && (
        <>
          <h3 className="people-heading">Requests</h3>
          <RequestList requests={requests} named />
        </>
      )}
      {linking && <LinkDialog personId={detail.id} onClose={() => setLinking(false)} />}
    </section>
  );
}
