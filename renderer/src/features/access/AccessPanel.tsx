import { useRequest } from '@renderer/app/queries';
import { Button, buttonClass } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { ContractorLink, PersonLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import { MfaTag } from '@renderer/features/people/mfa/MfaTag';
import { standingTone } from '@renderer/features/people/words';
import { shortIcb } from '@renderer/features/practices/words';
import { LINK_ROLE_LABELS } from '@shared/domain/people/codes';
import { LINK_STANDING_LABELS } from '@shared/domain/people/links';
import type { AccessPersonView, AccessRow } from '@shared/ipc/mfa';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { AccessFacts } from './AccessFacts';
import { mfaLine } from './words';

/** Why the chosen practice stands as it does, and who its people are, beside the table. */
export function AccessPanel({ row, onClose }: { row: AccessRow; onClose: () => void }) {
  const practiceId = useSettled(row.id);
  const answer = useRequest('mfa.ofPractice', { practiceId });
  const people = practiceId === row.id ? answer.data?.people : undefined;
  const place = [row.town, shortIcb(row.icbName)].filter((part) => part !== '').join(', ');
  return (
    <aside className="cc-panel" aria-label="The chosen practice">
      <div className="cc-panel__top">
        <span className="cc-code cc-secondary">{row.odsCode}</span>
        <Button variant="link" onPress={onClose}>
          Close<span className="cc-visually-hidden"> the side panel</span>
        </Button>
      </div>
      <h2>
        <bdi>{row.name}</bdi>
      </h2>
      <p className="cc-panel__place">
        {row.contractorId !== null && <ContractorLink id={row.contractorId}>{row.contractorName}</ContractorLink>}
        {row.contractorId !== null && place !== '' && ' · '}
        {place}
      </p>
      <div className="cc-panel__actions">
        <Link to="/practices/$id" params={{ id: row.id }} className={buttonClass()}>
          Open
        </Link>
      </div>
      <AccessFacts access={row} />
      <h3 className="cc-section-heading">People</h3>
      {answer.isError && (
        <ErrorNotice error={answer.error} title="The people could not be read" onRetry={() => void answer.refetch()} />
      )}
      {people ? <People people={people} /> : !answer.isError && <Loading>Reading the people</Loading>}
    </aside>
  );
}

/** The chosen row once the arrow keys rest on it, so that running through the table asks for nothing. */
function useSettled(id: string): string {
  const [settled, setSettled] = useState(id);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(id), 120);
    return () => clearTimeout(timer);
  }, [id]);
  return settled;
}

function People({ people }: { people: readonly AccessPersonView[] }) {
  if (people.length === 0) return <p>Nobody is linked with the practice.</p>;
  return (
    <ul className="access-people" aria-label="People of the practice">
      {people.map((person) => (
        <li key={`${person.personId} ${person.role}`}>
          <PersonLink id={person.personId}>{person.fullName}</PersonLink>{' '}
          <span className="cc-secondary">{LINK_ROLE_LABELS[person.role]}</span> <MfaTag mfa={person.mfa} />{' '}
          {person.standing !== 'current' && (
            <Tag tone={standingTone[person.standing]}>{LINK_STANDING_LABELS[person.standing]}</Tag>
          )}
          <span className="cc-secondary access-people__line">{mfaLine(person) || person.mfa.why}</span>
        </li>
      ))}
    </ul>
  );
}
