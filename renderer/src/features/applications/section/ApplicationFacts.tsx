import { counted } from '@renderer/app/numbers';
import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ConfirmDialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { RecordHistory } from '@renderer/components/history/RecordHistory';
import { Notice } from '@renderer/components/Notice';
import { nextStepSentence } from '@shared/domain/application-steps';
import { showDate, todayInLondon } from '@shared/domain/calendar-date';
import { APPLICATION_ROUTE_LABELS } from '@shared/domain/codes';
import type { ApplicationOverview, ApplicationView } from '@shared/ipc/applications';
import { useState } from 'react';
import { Mails } from './Mails';
import { Notes } from './Notes';
import type { FetchApplication } from './newest';
import { StepList } from './StepList';

interface ApplicationFactsProps {
  application: ApplicationView;
  overview: ApplicationOverview;
  fetchNewest: FetchApplication;
}

/** One application: what is doubtful, what comes next, its steps, its mails and notes. */
export function ApplicationFacts({ application, overview, fetchNewest }: ApplicationFactsProps) {
  const { nextStep, state, withdrawnOn } = application;
  return (
    <div className="cc-application">
      {application.route !== overview.route && state !== 'in-progress' && (
        <p className="cc-secondary">The newest application: {APPLICATION_ROUTE_LABELS[application.route]}.</p>
      )}
      {application.warnings.map((warning, index) => (
        <Notice key={warning} tone={application.sentWithoutCode && index === 0 ? 'bad' : 'warn'}>
          <p>{warning}</p>
        </Notice>
      ))}
      <p className="cc-application__next">
        {nextStep !== null && (
          <>
            <strong>Next: {nextStepSentence(nextStep)}</strong> {waited(nextStep.waitingDays)}
          </>
        )}
        {state === 'finished' && <strong>Finished: CCHub has been told of the address.</strong>}
        {withdrawnOn !== null && <strong>Withdrawn on {showDate(withdrawnOn)}.</strong>}
      </p>
      <StepList application={application} overview={overview} fetchNewest={fetchNewest} />
      {application.mails.length > 0 && <Mails application={application} />}
      <Notes application={application} fetchNewest={fetchNewest} />
      <RecordHistory id={application.id} what="this application" />
      {state !== 'finished' && <Withdraw application={application} />}
    </div>
  );
}

const waited = (days: number) => (days === 0 ? 'Since today.' : `Waiting for ${counted(days, 'day')}.`);

function Withdraw({ application: { id, version, withdrawnOn } }: { application: ApplicationView }) {
  const withdraw = useAction('applications.withdraw', { changesData: true });
  const [asking, setAsking] = useState(false);
  const write = (date: string | null) => withdraw.mutate({ id, version, date });
  return (
    <>
      {withdrawnOn === null ? (
        <Button variant="link" onPress={() => setAsking(true)}>
          Withdraw the application
        </Button>
      ) : (
        <Button onPress={() => write(null)} isDisabled={withdraw.isPending}>
          Take it up again
        </Button>
      )}
      <ConfirmDialog
        title="Withdraw this application?"
        isOpen={asking}
        confirmLabel="Withdraw"
        tone="primary"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          write(todayInLondon(new Date()));
        }}
      >
        <p>It stays in the history with its dates, and you can take it up again.</p>
      </ConfirmDialog>
      {withdraw.isError && <ErrorNotice error={withdraw.error} title="Nothing was changed" />}
    </>
  );
}
