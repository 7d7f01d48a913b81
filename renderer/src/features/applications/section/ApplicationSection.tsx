import { request } from '@renderer/app/api';
import { counted } from '@renderer/app/numbers';
import { useAction, useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { Notice } from '@renderer/components/Notice';
import { Tag } from '@renderer/components/Tag';
import { SUGGESTED_ROUTE_LABELS } from '@shared/domain/application-route';
import type { ApplicationOverview, ApplicationOwner } from '@shared/ipc/applications';
import { Link } from '@tanstack/react-router';
import { ApplicationFacts } from './ApplicationFacts';
import './section.scss';

interface ApplicationSectionProps {
  /** One of the two: a practice's shared mailbox, or a contractor's Egress account. */
  practiceId?: string;
  contractorId?: string;
}

/** How a practice or a contractor gets to its mailbox: the route, the steps, and what comes next. */
export function ApplicationSection({ practiceId, contractorId }: ApplicationSectionProps) {
  const owner: ApplicationOwner =
    practiceId === undefined
      ? { practiceId: null, contractorId: contractorId ?? null }
      : { practiceId, contractorId: null };
  const answer = useRequest('applications.of', owner);
  return (
    <section aria-labelledby="application-heading">
      <h2 id="application-heading" className="cc-section-heading">
        Application
        {answer.data && <Tag tone="none">{SUGGESTED_ROUTE_LABELS[answer.data.route]}</Tag>}
      </h2>
      {answer.isPending && <Loading>Reading the application</Loading>}
      {answer.isError && (
        <ErrorNotice
          error={answer.error}
          title="The application can’t be shown"
          onRetry={() => void answer.refetch()}
        />
      )}
      {answer.data && <Overview overview={answer.data} owner={owner} />}
    </section>
  );
}

function Overview({ overview, owner }: { overview: ApplicationOverview; owner: ApplicationOwner }) {
  const start = useAction('applications.start', { changesData: true });
  const { application, route } = overview;
  return (
    <>
      <p className="cc-secondary">
        Route: {SUGGESTED_ROUTE_LABELS[route]}. {overview.routeReason}
      </p>
      <RouteHint overview={overview} />
      {application !== null && (
        <ApplicationFacts
          key={application.id}
          application={application}
          overview={overview}
          fetchNewest={async () => (await request('applications.of', owner)).application}
        />
      )}
      {application === null && overview.mailbox.live && (
        <p>{overview.mailbox.recorded} is live. No application is recorded for it.</p>
      )}
      {overview.canStart && (
        <p>
          <Button onPress={() => start.mutate(owner)} isDisabled={start.isPending}>
            {application === null ? 'Begin an application' : 'Begin another application'}
          </Button>
        </p>
      )}
      {start.isError && <ErrorNotice error={start.error} title="No application was begun" />}
      {overview.earlier > 0 && (
        <p className="cc-secondary">{counted(overview.earlier, 'earlier application')} in the history.</p>
      )}
    </>
  );
}

/** Where the application isn't made here, or can't be made yet. */
function RouteHint({ overview }: { overview: ApplicationOverview }) {
  const { contractor, practice, route } = overview;
  const toContractor = (
    <Link to="/contractors/$id" params={{ id: contractor.id }}>
      {contractor.name}
    </Link>
  );
  if (route === 'ask-nhsbsa')
    return (
      <Notice tone="warn" title="Ask NHSBSA which route applies">
        <p>
          {practice === null
            ? 'Record the answer on this page with “Edit”, with who answered and when.'
            : 'Record the answer on the contractor’s page: '}
          {practice !== null && toContractor}
        </p>
      </Notice>
    );
  if (practice !== null && route === 'egress')
    return (
      <p>The Egress account belongs to the contractor. Its application is on the contractor’s page: {toContractor}</p>
    );
  if (practice === null && route === 'shared-mailbox')
    return <p>Each practice applies for its own shared mailbox. Its application is on the practice’s page.</p>;
  if (overview.egressFormMissing)
    return (
      <Notice tone="warn">
        <p>
          The address of NHSBSA’s Egress request form is not filled in yet. <Link to="/settings">Fill it in</Link>, so
          that it can be passed on.
        </p>
      </Notice>
    );
  return null;
}
