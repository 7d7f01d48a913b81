import { counted } from '@renderer/app/numbers';
import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ConfirmDialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { PersonLink, PracticeLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import { LINK_ROLE_LABELS, REQUEST_STATE_LABELS } from '@shared/domain/people/codes';
import { requestStepSentence } from '@shared/domain/people/request-rules';
import { showDate } from '@shared/domain/show-date';
import type { RequestView } from '@shared/ipc/people';
import { useState } from 'react';
import { DateDialog } from '../DateDialog';
import { requestTone } from '../words';
import { LiveDialog } from './LiveDialog';
import { RefuseDialog } from './RefuseDialog';
import { RequestDialog } from './RequestDialog';
import { RequestMailDialog } from './RequestMailDialog';

type What = 'mail' | 'sent' | 'reminded' | 'live' | 'refuse' | 'edit' | 'delete';

/** Requests for new users: where each stands, who must act, and what can be done. */
export function RequestList({ requests, named = false }: { requests: readonly RequestView[]; named?: boolean }) {
  const [open, setOpen] = useState<{ what: What; request: RequestView } | null>(null);
  const close = () => setOpen(null);
  // The newest state of the request: a dialog may stay open over a change that it made itself.
  const request = open && (requests.find(({ id }) => id === open.request.id) ?? open.request);
  return (
    <>
      <ul className="people-list" aria-label="Requests for new users">
        {requests.map((each) => (
          <Line key={each.id} request={each} named={named} onOpen={(what) => setOpen({ what, request: each })} />
        ))}
      </ul>
      {request && open.what === 'mail' && <RequestMailDialog request={request} onClose={close} />}
      {request && (open.what === 'sent' || open.what === 'reminded') && (
        <StepDialog request={request} to={open.what} onClose={close} />
      )}
      {request && open.what === 'live' && <LiveDialog request={request} onClose={close} />}
      {request && open.what === 'refuse' && <RefuseDialog request={request} onClose={close} />}
      {request && open.what === 'edit' && (
        <RequestDialog practiceId={request.practice.id} request={request} onClose={close} />
      )}
      {request && open.what === 'delete' && <DeleteRequest request={request} onClose={close} />}
    </>
  );
}

interface LineProps {
  request: RequestView;
  named: boolean;
  onOpen: (what: What) => void;
}

function Line({ request, named, onOpen }: LineProps) {
  const { values, state, nextStep, person, missing } = request;
  const name = values.fullName || 'Name not known yet';
  const action = (what: What, words: string) => (
    <Button variant="link" onPress={() => onOpen(what)} aria-label={`${words}: ${name}`}>
      {words}
    </Button>
  );
  return (
    <li>
      <div className="people-list__who">
        {person === null ? <bdi>{name}</bdi> : <PersonLink id={person.id}>{person.fullName}</PersonLink>}{' '}
        <Tag tone={requestTone[state]}>{REQUEST_STATE_LABELS[state]}</Tag>{' '}
        {missing.length > 0 && <Tag tone="warn">Something is missing</Tag>}
        <span className="cc-secondary cc-practice__line">
          {named && (
            <>
              <PracticeLink id={request.practice.id}>{request.practice.name}</PracticeLink> ·{' '}
            </>
          )}
          {datesOf(request)}
        </span>
        {nextStep && (
          <span className="cc-practice__line">
            {requestStepSentence(nextStep)}
            {nextStep.waitingDays > 0 && ` Waiting for ${counted(nextStep.waitingDays, 'day')}.`}
          </span>
        )}
      </div>
      <div className="people-list__actions">
        {nextStep && nextStep.who !== 'helpdesk' && (
          <Button onPress={() => onOpen('mail')} aria-label={`Mail…: ${name}`}>
            Mail…
          </Button>
        )}
        {state === 'asked' && missing.length === 0 && nextStep?.who === 'practice' && action('sent', 'Sent…')}
        {state === 'sent' && (
          <Button onPress={() => onOpen('live')} aria-label={`Account live…: ${name}`}>
            Account live…
          </Button>
        )}
        {nextStep && action('reminded', 'Reminded…')}
        {nextStep && action('edit', 'Edit')}
        {state !== 'live' && action('refuse', state === 'refused' ? 'Take up again…' : 'Refuse…')}
        {action('delete', 'Delete…')}
      </div>
    </li>
  );
}

function datesOf({ values, sentOn, liveOn, refusedOn, refusalReason, remindedOn }: RequestView): string {
  const role = values.role === '' ? [] : [LINK_ROLE_LABELS[values.role]];
  const parts = [...role, `asked for on ${showDate(values.askedOn)}`];
  if (sentOn !== '') parts.push(`sent on ${showDate(sentOn)}`);
  if (remindedOn !== '' && liveOn === '') parts.push(`reminded on ${showDate(remindedOn)}`);
  if (liveOn !== '') parts.push(`live on ${showDate(liveOn)}`);
  if (refusedOn !== '') parts.push(`refused on ${showDate(refusedOn)}: ${refusalReason}`);
  const line = parts.join(', ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

function StepDialog({ request, to, onClose }: { request: RequestView; to: 'sent' | 'reminded'; onClose: () => void }) {
  const advance = useAction('requests.advance', { changesData: true });
  const { id, version } = request;
  return (
    <DateDialog
      title={to === 'sent' ? 'The practice sent the request' : 'The practice was reminded'}
      label={to === 'sent' ? 'Sent on' : 'Reminded on'}
      saveLabel="Save"
      error={advance.error}
      isPending={advance.isPending}
      onSave={(on) => advance.mutate({ id, version, to, on, account: null }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

function DeleteRequest({ request, onClose }: { request: RequestView; onClose: () => void }) {
  const remove = useAction('requests.remove', { changesData: true });
  const { id, version, values, practice } = request;
  return (
    <ConfirmDialog
      title="Delete this request?"
      isOpen
      confirmLabel="Delete"
      cancelLabel="Keep it"
      onCancel={onClose}
      onConfirm={() => remove.mutate({ id, version }, { onSuccess: onClose })}
    >
      <p>
        <bdi>{values.fullName || 'Name not known yet'}</bdi>, <bdi>{practice.name}</bdi>. It goes to the bin and can be
        put back from there. A person who came of it stays.
      </p>
      {remove.isError && <ErrorNotice error={remove.error} title="Nothing was deleted" />}
    </ConfirmDialog>
  );
}
