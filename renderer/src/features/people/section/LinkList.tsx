import { Button } from '@renderer/components/Button';
import { PersonLink, PracticeLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import { mfaLine } from '@renderer/features/access/words';
import { PERSON_STATE_LABELS } from '@shared/domain/people/codes';
import { LINK_STANDING_LABELS, linkWords } from '@shared/domain/people/links';
import type { AccessPersonView } from '@shared/ipc/mfa';
import type { LinkView } from '@shared/ipc/people';
import { useState } from 'react';
import { MfaTag } from '../mfa/MfaTag';
import { RecordMfaDialog } from '../mfa/RecordMfaDialog';
import { personTone, standingTone } from '../words';
import { AccessDialog, LeaveDialog } from './LeaveDialog';
import { LinkDialog, RemoveLink } from './LinkDialog';

interface LinkListProps {
  links: readonly LinkView[];
  /** Whose page it is: the other end of each link is named. */
  on: 'practice' | 'person';
  label: string;
  onSaid: (words: string) => void;
  /** How the accounts stand, by the person's id; left out where the page says it elsewhere. */
  mfa?: ReadonlyMap<string, AccessPersonView> | undefined;
}

type Open = { what: 'edit' | 'leave' | 'access' | 'remove' | 'mfa'; link: LinkView };

/** Links with what can be done about them. */
export function LinkList({ links, on, label, onSaid, mfa }: LinkListProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <ul className="people-list" aria-label={label}>
        {links.map((link) => (
          <Line
            key={link.id}
            link={link}
            on={on}
            account={mfa?.get(link.personId)}
            onOpen={(what) => setOpen({ what, link })}
          />
        ))}
      </ul>
      {open?.what === 'edit' && <LinkDialog link={open.link} onClose={close} />}
      {open?.what === 'remove' && <RemoveLink link={open.link} onClose={close} />}
      {open?.what === 'access' && <AccessDialog link={open.link} onClose={close} />}
      {open?.what === 'mfa' && (
        <RecordMfaDialog
          people={[{ id: open.link.personId, version: open.link.personVersion, fullName: open.link.fullName }]}
          onClose={close}
          onDone={onSaid}
        />
      )}
      {open?.what === 'leave' && (
        <LeaveDialog
          person={{ id: open.link.personId, version: open.link.personVersion, fullName: open.link.fullName }}
          practice={open.link.practice}
          onClose={close}
          onDone={onSaid}
        />
      )}
    </>
  );
}

interface LineProps {
  link: LinkView;
  on: LinkListProps['on'];
  account: AccessPersonView | undefined;
  onOpen: (what: Open['what']) => void;
}

function Line({ link, on, account, onOpen }: LineProps) {
  const { standing, practice, fullName } = link;
  const inUse = standing === 'current' || standing === 'to-come' || standing === 'leaving';
  const whom = on === 'practice' ? fullName : practice.name;
  return (
    <li>
      <div className="people-list__who">
        {on === 'practice' ? (
          <PersonLink id={link.personId}>{fullName}</PersonLink>
        ) : (
          <>
            <PracticeLink id={practice.id}>{practice.name}</PracticeLink>{' '}
            <span className="cc-code">{practice.odsCode}</span>
          </>
        )}{' '}
        {on === 'practice' && inUse && link.personState !== 'live' && (
          <Tag tone={personTone[link.personState]}>{PERSON_STATE_LABELS[link.personState]}</Tag>
        )}{' '}
        {standing !== 'current' && <Tag tone={standingTone[standing]}>{LINK_STANDING_LABELS[standing]}</Tag>}{' '}
        {account && <MfaTag mfa={account.mfa} />}
        <span className="cc-secondary cc-practice__line">
          {linkWords(link)}
          {on === 'practice' && link.nhsAddress !== '' && ` · ${link.nhsAddress}`}
        </span>
        {account && mfaLine(account) !== '' && (
          <span className="cc-secondary cc-practice__line">MFA: {mfaLine(account)}</span>
        )}
      </div>
      <div className="people-list__actions">
        {standing === 'access-left' && (
          <Button onPress={() => onOpen('access')} aria-label={`Access taken away…: ${whom}`}>
            Access taken away…
          </Button>
        )}
        {(standing === 'current' || standing === 'to-come') && (
          <Button variant="link" onPress={() => onOpen('leave')} aria-label={`Leaves…: ${whom}`}>
            Leaves…
          </Button>
        )}
        {account && inUse && (
          <Button variant="link" onPress={() => onOpen('mfa')} aria-label={`MFA…: ${whom}`}>
            MFA…
          </Button>
        )}
        <Button variant="link" onPress={() => onOpen('edit')} aria-label={`Edit: ${whom}`}>
          Edit
        </Button>
        {on === 'person' && (
          <Button variant="link" onPress={() => onOpen('remove')} aria-label={`Take off…: ${whom}`}>
            Take off…
          </Button>
        )}
      </div>
    </li>
  );
}
