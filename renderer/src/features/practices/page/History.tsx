import { counted } from '@renderer/app/numbers';
import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Changes } from '@renderer/components/history/Changes';
import { PutBack } from '@renderer/components/history/PutBack';
import { Tag } from '@renderer/components/Tag';
import { showDateTime } from '@shared/domain/calendar-date';
import type { AuditEntryView } from '@shared/ipc/practices';
import { useState } from 'react';

const PAGE = 50;
const sources = { edit: 'By hand', import: 'Import', undo: 'Put back', notification: 'Notification' };

interface HistoryProps {
  detail: { id: string; history: readonly AuditEntryView[]; historyCount: number };
  /** Where older entries come from. */
  older:
    | 'practices.history'
    | 'contractors.history'
    | 'recipients.history'
    | 'people.history'
    | 'notifications.history';
}

/** Who changed what and when, newest first. */
export function History({ detail, older: route }: HistoryProps) {
  const [older, setOlder] = useState<AuditEntryView[]>([]);
  const fetchOlder = useAction(route);
  const entries = [...detail.history, ...older];
  const left = detail.historyCount - entries.length;
  const showOlder = () =>
    fetchOlder.mutate(
      { id: detail.id, offset: entries.length, limit: PAGE },
      { onSuccess: (page) => setOlder((before) => [...before, ...page]) },
    );
  return (
    <section aria-labelledby="history-heading">
      <h2 id="history-heading" className="cc-section-heading">
        History
        <span className="cc-secondary cc-practice__count" role="status">
          {left > 0
            ? `${entries.length} of ${counted(detail.historyCount, 'change')}`
            : counted(entries.length, 'change')}
        </span>
      </h2>
      <ol className="cc-history">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {fetchOlder.isError && <ErrorNotice error={fetchOlder.error} onRetry={showOlder} />}
      {left > 0 && (
        <Button onPress={showOlder} isDisabled={fetchOlder.isPending}>
          Show older changes
        </Button>
      )}
    </section>
  );
}

function Entry({ entry }: { entry: AuditEntryView }) {
  // "Practice closed" says more than "7 facts changed"; of an import the record's own change says more.
  const isStep = entry.source !== 'import' && entry.stepLabel !== '';
  const title = isStep ? entry.stepLabel : entry.summary;
  const what = `${title}, ${showDateTime(entry.at)}`;
  return (
    <li>
      <div className="cc-history__head">
        <strong>{title}</strong>
        <Tag tone={entry.source === 'undo' ? 'warn' : 'none'}>{sources[entry.source]}</Tag>
      </div>
      <div className="cc-secondary">
        {showDateTime(entry.at)} · {entry.actor}
      </div>
      <Changes changes={entry.changes} />
      <PutBack stepId={entry.stepId} recordId={entry.recordId} what={what} />{' '}
      {isStep && (
        <PutBack stepId={entry.stepId} recordId={null} what={what}>
          Put back the whole step
        </PutBack>
      )}
    </li>
  );
}
