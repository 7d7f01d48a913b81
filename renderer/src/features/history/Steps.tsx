import { counted } from '@renderer/app/numbers';
import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Changes } from '@renderer/components/history/Changes';
import { PutBack } from '@renderer/components/history/PutBack';
import {
  CodeLink,
  ContractorLink,
  ListLink,
  NotificationLink,
  PersonLink,
  PracticeLink,
  RecipientLink,
} from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import { showDateTime } from '@shared/domain/calendar-date';
import type { LogEntry, LogFilter, LogStep } from '@shared/ipc/audit';
import type { RouteOutput } from '@shared/ipc/routes';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

const SOURCES = { edit: 'By hand', import: 'Import', undo: 'Put back', notification: 'Notification' };
const PUT_BACK = { no: null, partly: 'Partly put back since', yes: 'Put back since' };

interface StepsProps {
  first: RouteOutput<'audit.list'>;
  filter: LogFilter;
}

/** The steps, newest first; older ones when they are wanted. */
export function Steps({ first, filter }: StepsProps) {
  const [pages, setPages] = useState([first]);
  const fetchOlder = useAction('audit.list');
  const next = pages.at(-1)?.next ?? null;
  const showOlder = () =>
    fetchOlder.mutate({ filter, after: next }, { onSuccess: (page) => setPages((before) => [...before, page]) });
  return (
    <>
      <ol className="cc-history cc-log">
        {pages
          .flatMap(({ steps }) => steps)
          .map((step) => (
            <Step key={step.stepId} step={step} filter={filter} />
          ))}
      </ol>
      {fetchOlder.isError && <ErrorNotice error={fetchOlder.error} onRetry={showOlder} />}
      {next !== null && (
        <Button onPress={showOlder} isDisabled={fetchOlder.isPending}>
          Show older changes
        </Button>
      )}
    </>
  );
}

function Step({ step, filter }: { step: LogStep; filter: LogFilter }) {
  const [more, setMore] = useState<LogEntry[]>([]);
  const fetchMore = useAction('audit.step');
  const entries = [...step.entries, ...more];
  const left = step.count - entries.length;
  const showMore = () =>
    fetchMore.mutate(
      { stepId: step.stepId, filter, offset: entries.length },
      { onSuccess: (page) => setMore((before) => [...before, ...page]) },
    );
  const putBack = PUT_BACK[step.putBack];
  return (
    <li>
      <div className="cc-history__head">
        <h2 className="cc-log__label">{step.label}</h2>
        <span className="cc-log__marks">
          {putBack && <Tag tone="warn">{putBack}</Tag>}
          <Tag tone={step.source === 'undo' ? 'warn' : 'none'}>{SOURCES[step.source]}</Tag>
          {step.putBack !== 'yes' && (
            <PutBack stepId={step.stepId} recordId={null} what={`${step.label}, ${showDateTime(step.at)}`}>
              Put back{step.count > 1 ? ' the step' : ''}
            </PutBack>
          )}
        </span>
      </div>
      <div className="cc-secondary">
        {showDateTime(step.at)} · <bdi>{step.actor}</bdi>
        {step.count > 1 && ` · ${counted(step.count, 'change')}`}
      </div>
      <ul className="cc-log__entries">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} alone={step.count === 1} />
        ))}
      </ul>
      {fetchMore.isError && <ErrorNotice error={fetchMore.error} onRetry={showMore} />}
      {left > 0 && (
        <Button variant="link" onPress={showMore} isDisabled={fetchMore.isPending}>
          Show more of this step ({counted(left, 'change')})
        </Button>
      )}
    </li>
  );
}

function Entry({ entry, alone }: { entry: LogEntry; alone: boolean }) {
  return (
    <li>
      <Record entry={entry} />
      {': '}
      {entry.summary}{' '}
      {!alone && (
        <PutBack stepId={entry.stepId} recordId={entry.recordId} what={`${entry.record.name}, ${entry.summary}`} />
      )}
      <Changes changes={entry.changes} />
    </li>
  );
}

/** The kinds of record that have a page of their own. */
const PAGES: Partial<Record<LogEntry['entity'], typeof PracticeLink>> = {
  practice: PracticeLink,
  contractor: ContractorLink,
  recipient: RecipientLink,
  person: PersonLink,
  notification: NotificationLink,
  list: ListLink,
};

/** ICBs and settings have their place on one screen. */
function Linked({ entity, id, name }: { entity: LogEntry['entity']; id: string; name: string }) {
  if (entity === 'icb' || entity === 'setting') return <Link to="/settings">{name}</Link>;
  const Found = PAGES[entity];
  return Found === undefined ? <bdi>{name}</bdi> : <Found id={id}>{name}</Found>;
}

/** A link to the record; one in the bin has no page. */
function Record({ entry: { entity, recordId, record } }: { entry: LogEntry }) {
  const name = record.name || (entity === 'application' ? 'Application' : 'No name');
  return (
    <>
      {record.inBin ? <bdi>{name}</bdi> : <Linked entity={entity} id={recordId} name={name} />}
      {record.code !== '' && (
        <span className="cc-code"> {entity === 'application' ? <CodeLink code={record.code} /> : record.code}</span>
      )}
      {record.inBin && <span className="cc-secondary"> (in the bin)</span>}
    </>
  );
}
