import { Button } from '@renderer/components/Button';
import { PersonLink, PracticeLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import { PERSON_STATE_LABELS } from '@shared/domain/people/codes';
import { LINK_STANDING_LABELS, linkWords } from '@shared/domain/people/links';
import type { LinkView } from '@shared/ipc/people';
import { useState } from 'react';
import { personTone, standingTone } from '../words';
import { AccessDialog, LeaveDialog } from './LeaveDialog';
import { LinkDialog, RemoveLink } from './LinkDialog';

interface LinkListProps {
  links: readonly LinkView[];
  /** Whose page it is: the other end of each link is named. */
  on: 'practice' | 'person';
  label: string;
  onSaid: (words: string) => void;
}

type Open = { what: 'edit' | 'leave' | 'access' | 'remove'; link: LinkView };

/** Links with what can be done about them. */
export function LinkList({ links, on, label, onSaid }: LinkListProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <ul className="people-list" aria-label={label}>
        {links.map((link) => (
          <Line key={link.id} link={link} on={on} onOpen={(what) => setOpen({ what, link })} />
        ))}
      </ul>
      {open?.what === 'edit' && <LinkDialog link={open.link} onClose={close} />}
      {open?.what === 'remove' && <RemoveLink link={open.link} onClose={close} />}
      {open?.what === 'access' && <AccessDialog link={open.link} onClose={close} />}
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

function Line({ link, on, onOpen }: { link: LinkView; on: LinkListProps['on']; onOpen: (what: Open['what']) => void }) {
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
        {standing !== 'current' && <Tag tone={standingTone[standing]}>{LINK_STANDING_LABELS[standing]}</Tag>}
        <span className="cc-secondary cc-practice__line">
          {linkWords(link)}
          {on === 'practice' && link.nhsAddress !== '' && ` · ${link.nhsAddress}`}
        </span>
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
