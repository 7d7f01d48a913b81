import { Button, buttonClass } from '@renderer/components/Button';
import { PracticeLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import { showDate } from '@shared/domain/calendar-date';
import { ACCOUNT_ORIGIN_LABELS, LINK_ROLE_LABELS, PERSON_STATE_LABELS } from '@shared/domain/people/codes';
import { LINK_STANDING_LABELS } from '@shared/domain/people/links';
import type { PersonRow } from '@shared/ipc/people';
import { Link } from '@tanstack/react-router';
import { MfaTag } from './mfa/MfaTag';
import { StandingFacts } from './mfa/StandingFacts';
import { personTone, standingTone } from './words';

interface PersonPanelProps {
  row: PersonRow;
  onRecord: () => void;
  onClose: () => void;
}

/** How safe the chosen person's account is, and which mailboxes it opens, beside the table. */
export function PersonPanel({ row, onRecord, onClose }: PersonPanelProps) {
  const { mfa, remindedOn, accountCreatedOn, practices } = row;
  return (
    <aside className="cc-panel" aria-label="The chosen person">
      <div className="cc-panel__top">
        <Tag tone={personTone[row.state]}>{PERSON_STATE_LABELS[row.state]}</Tag>
        <Button variant="link" onPress={onClose}>
          Close<span className="cc-visually-hidden"> the side panel</span>
        </Button>
      </div>
      <h2>
        <bdi>{row.fullName}</bdi>
      </h2>
      <p className="cc-panel__place people-panel__address">{row.nhsAddress || 'No nhs.net address'}</p>
      <div className="cc-panel__actions">
        <Link to="/people/$id" params={{ id: row.id }} className={buttonClass()}>
          Open
        </Link>
        <Button onPress={onRecord}>Record what was said…</Button>
      </div>
      <h3 className="cc-section-heading">
        MFA <MfaTag mfa={mfa} />
      </h3>
      <p>{mfa.why}</p>
      <dl className="cc-facts">
        <StandingFacts standing={mfa} />
        <dt>Reminded on</dt>
        <dd>{remindedOn === '' ? 'Never' : showDate(remindedOn)}</dd>
        <dt>Account</dt>
        <dd>
          {accountCreatedOn === '' ? 'Not recorded' : showDate(accountCreatedOn)}, {ACCOUNT_ORIGIN_LABELS[row.origin]}
        </dd>
      </dl>
      <h3 className="cc-section-heading">Practices</h3>
      {practices.length === 0 && <p>The person is linked with no practice.</p>}
      {practices.length > 0 && (
        <ul className="people-panel__practices" aria-label="Practices of the person">
          {practices.map(({ id, odsCode, name, role, standing }) => (
            <li key={`${id} ${role} ${standing}`}>
              <PracticeLink id={id}>{name}</PracticeLink> <span className="cc-code">{odsCode}</span>{' '}
              <span className="cc-secondary">{LINK_ROLE_LABELS[role]}</span>{' '}
              {standing !== 'current' && <Tag tone={standingTone[standing]}>{LINK_STANDING_LABELS[standing]}</Tag>}
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
