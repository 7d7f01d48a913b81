import { PutBack } from '@renderer/components/history/PutBack';
import { ContractorLink, PersonLink, PracticeLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import { showDateTime } from '@shared/domain/calendar-date';
import type { NotificationChange } from '@shared/ipc/notifications';

interface ChangedRecordsProps {
  changes: readonly NotificationChange[];
  /** With the way to put each step back. */
  canPutBack?: boolean;
}

/** The records that a notification changed, each a link where it has a page. */
export function ChangedRecords({ changes, canPutBack = false }: ChangedRecordsProps) {
  if (changes.length === 0) return <p className="cc-secondary">It has not changed any record yet.</p>;
  const firstOfStep = new Set<string>();
  return (
    <ul className="cc-log__changes">
      {changes.map((change) => {
        const isFirst = !firstOfStep.has(change.stepId);
        firstOfStep.add(change.stepId);
        return (
          <li key={`${change.stepId} ${change.entity} ${change.recordId} ${change.summary}`}>
            <RecordOf change={change} />: {change.summary} {change.undone && <Tag tone="warn">Put back since</Tag>}
            <div className="cc-secondary">
              {showDateTime(change.at)}
              {canPutBack && isFirst && !change.undone && (
                <>
                  {' · '}
                  <PutBack stepId={change.stepId} recordId={null} what={`what was applied ${showDateTime(change.at)}`}>
                    Undo this step
                  </PutBack>
                </>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

const NOUNS: Record<NotificationChange['entity'], string> = {
  practice: 'Practice',
  contractor: 'Contractor',
  application: 'Application',
  icb: 'ICB',
  setting: 'Setting',
  recipient: 'Recipient',
  notification: 'Notification',
  person: 'Linked user',
  request: 'Request for a user',
  list: 'Distribution list',
};

function RecordOf({ change: { entity, recordId, label } }: { change: NotificationChange }) {
  const name = label || NOUNS[entity];
  if (entity === 'practice') return <PracticeLink id={recordId}>{name}</PracticeLink>;
  if (entity === 'contractor') return <ContractorLink id={recordId}>{name}</ContractorLink>;
  if (entity === 'person') return <PersonLink id={recordId}>{name}</PersonLink>;
  return (
    <strong>
      {NOUNS[entity]}
      {label !== '' && (
        <>
          {' '}
          <bdi>{label}</bdi>
        </>
      )}
    </strong>
  );
}
