import { Button } from '@renderer/components/Button';
import { Tag } from '@renderer/components/Tag';
import { ACTOR_WORDS } from '@shared/domain/application-columns';
import { showDate } from '@shared/domain/calendar-date';
import type { ApplicationOverview, ApplicationView } from '@shared/ipc/applications';
import { useState } from 'react';
import type { FetchApplication } from './newest';
import { StepDialog } from './StepDialog';

interface StepListProps {
  application: ApplicationView;
  overview: ApplicationOverview;
  fetchNewest: FetchApplication;
}

/** The steps in their order, each with its date and the button that sets it. */
export function StepList({ application, overview, fetchNewest }: StepListProps) {
  const [editing, setEditing] = useState<ApplicationView['steps'][number] | null>(null);
  const isNext = (id: string) => application.nextStep?.id === id;
  const fixed = application.state === 'withdrawn';
  return (
    <>
      <ol className="cc-application__steps">
        {application.steps.map((step) => (
          <li key={step.id} className={isNext(step.id) ? 'cc-application__step--next' : undefined}>
            <span className="cc-application__step">
              <strong>{step.label}</strong> <span className="cc-secondary">{ACTOR_WORDS[step.who]}</span>
            </span>
            <span>
              {step.date === null ? (
                isNext(step.id) ? (
                  <Tag tone="info">Next</Tag>
                ) : (
                  <span className="cc-secondary">Not yet</span>
                )
              ) : (
                <>
                  {showDate(step.date)} {isNext(step.id) && <Tag tone="bad">Must be done again</Tag>}
                </>
              )}
            </span>
            {!fixed && (
              <Button
                onPress={() => setEditing(step)}
                aria-label={`${step.date === null ? 'Enter date' : 'Change date'}: ${step.label}`}
              >
                {step.date === null ? 'Enter date' : 'Change date'}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {editing && (
        <StepDialog {...{ application, overview, fetchNewest }} step={editing} onClose={() => setEditing(null)} />
      )}
    </>
  );
}
