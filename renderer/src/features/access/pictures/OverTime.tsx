import { useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { DateField } from '@renderer/components/DateField';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { isRealDate } from '@shared/domain/calendar';
import { todayInLondon } from '@shared/domain/calendar-date';
import { mfaOverTime } from '@shared/domain/mfa/pictures/over-time';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ScopeFields } from '../scope/ScopeFields';
import { useScopeName } from '../scope/use-scope-name';
import { scopeOf } from '../scope/view';
import { PictureFigure } from './PictureFigure';
import { FIRST_DAY, type PicturesView, readPictures } from './view';

interface OverTimeProps {
  view: PicturesView;
  onChange: (view: PicturesView) => void;
}

/** The picture over time, with the choice of whom and when. */
export function OverTime({ view, onChange }: OverTimeProps) {
  const { from = FIRST_DAY, to = todayInLondon(new Date()), ...scope } = view;
  // What is being typed as a date is not one yet; the address takes it once it is.
  const [typed, setTyped] = useState({ from, to });
  const who = useScopeName(scope);
  const answer = useRequest('mfa.series', { scope: scopeOf(scope), from, to }, { keepPrevious: true });
  const setDay = (part: { from?: string; to?: string }) => {
    const next = { ...typed, ...part };
    setTyped(next);
    // Together, so that a wrong pair never becomes a question.
    if (isRealDate(next.from) && isRealDate(next.to) && next.from <= next.to) onChange({ ...view, ...next });
  };
  const isDefault = view.from === undefined && view.to === undefined;
  return (
    <>
      <search className="scope-choice" aria-label="MFA over time: whose and when">
        <ScopeFields
          view={scope}
          onChange={(chosen) => onChange(readPictures({ ...chosen, from: view.from, to: view.to }))}
        />
        <DateField
          label="From"
          name="pictures.from"
          hint=""
          value={typed.from}
          onChange={(next) => setDay({ from: next })}
          error={wrongDay(typed.from)}
        />
        <DateField
          label="To"
          name="pictures.to"
          hint=""
          value={typed.to}
          onChange={(next) => setDay({ to: next })}
          error={wrongDay(typed.to) ?? wrongOrder(typed)}
        />
        {!isDefault && (
          <Button
            variant="link"
            onPress={() => {
              setTyped({ from: FIRST_DAY, to: todayInLondon(new Date()) });
              onChange(scope);
            }}
          >
            July 2024 to today
          </Button>
        )}
      </search>
      {answer.isPending && <Loading>Counting the accounts</Loading>}
      {answer.isError && (
        <ErrorNotice
          error={answer.error}
          title="The accounts could not be counted"
          onRetry={() => void answer.refetch()}
        />
      )}
      {answer.data && (
        <PictureFigure
          picture={mfaOverTime(answer.data, who)}
          empty={
            <p>
              Nobody in this choice had an account in this time. Choose others, or <Link to="/import">import</Link>{' '}
              linked users and a report about MFA.
            </p>
          }
        />
      )}
    </>
  );
}

const wrongDay = (value: string) => (isRealDate(value) ? undefined : 'Enter a date, for example 6 8 2018');
const wrongOrder = ({ from, to }: { from: string; to: string }) =>
  isRealDate(from) && from > to ? 'The end can’t be before the start' : undefined;
