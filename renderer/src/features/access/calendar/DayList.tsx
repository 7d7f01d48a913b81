import { counted, number } from '@renderer/app/numbers';
import { Button } from '@renderer/components/Button';
import { PersonLink, PracticeLink } from '@renderer/components/RecordLink';
import { type ComingDay, groupByWhat, type WhatGroup } from '@shared/domain/mfa/coming-days';
import { WEEKDAYS, weekdayOf } from '@shared/domain/month-grid';
import { showDate } from '@shared/domain/show-date';
import { useId, useState } from 'react';

/** More are shown on demand: on a policy's date it can be everybody. */
const FIRST = 100;

/** What happens on the chosen day: to whom, and at which practices. */
export function DayList({ on, entries }: { on: string; entries: ComingDay['entries'] }) {
  const id = useId();
  return (
    <section className="day-list" aria-labelledby={id}>
      <h2 id={id}>
        {WEEKDAYS[weekdayOf(on)]} {showDate(on)}
      </h2>
      {entries.length === 0 && <p>Nothing is coming on this day.</p>}
      {groupByWhat(entries).map((group) => (
        <Group key={`${on} ${group.what}`} group={group} />
      ))}
    </section>
  );
}

function Group({ group: { what, entries } }: { group: WhatGroup }) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? entries : entries.slice(0, FIRST);
  const more = entries.length - shown.length;
  return (
    <>
      <h3>
        {what}: {counted(entries.length, 'person', 'people')}
      </h3>
      <ul>
        {shown.map(({ person, practices }) => (
          <li key={person.id}>
            <PersonLink id={person.id}>{person.fullName}</PersonLink>
            {practices.map(({ id, odsCode, name }) => (
              <span key={id} className="day-list__practice">
                <span className="cc-code">{odsCode}</span> <PracticeLink id={id}>{name}</PracticeLink>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button variant="link" onPress={() => setShowsAll(true)}>
          Show {number(more)} more
        </Button>
      )}
    </>
  );
}
