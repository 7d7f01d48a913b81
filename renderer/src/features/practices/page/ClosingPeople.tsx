import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import type { ClosingPerson } from '@shared/domain/people/closing-links';
import type { PracticePeople } from '@shared/ipc/people';

interface ClosingPeopleProps {
  /** Those whose links end with the practice, unless somebody unticks them. */
  people: readonly ClosingPerson[];
  /** Those who left before and still have access. */
  leavers: PracticePeople['leaversToRemove'];
  unticked: ReadonlySet<string>;
  /** Another practice follows. */
  isFollowed: boolean;
  onUntick: (ids: ReadonlySet<string>) => void;
}

/** Enough that nobody wants to tick them one by one. */
const MANY = 5;

/** The people of a practice that closes: their links end with it, each for a person to keep or drop. */
export function ClosingPeople({ people, leavers, unticked, isFollowed, onUntick }: ClosingPeopleProps) {
  const toggle = (id: string) => {
    const next = new Set(unticked);
    if (!next.delete(id)) next.add(id);
    onUntick(next);
  };
  const isNone = people.every(({ id }) => unticked.has(id));
  return (
    <>
      {people.length > 0 && (
        <fieldset className="cc-field" aria-describedby="closing-people-hint">
          <legend className="cc-field__label">People whose link with the practice ends on that day</legend>
          <p className="cc-field__hint" id="closing-people-hint">
            Access to a mailbox is not taken away by itself: they stay listed on this page until you record that it was.
            Who is linked with no other practice then counts as left.
            {isFollowed && ' Link those who go on with the practice that follows.'}
          </p>
          {people.map(({ id, name, words }) => (
            <div key={id}>
              <label className="cc-radio">
                <input type="checkbox" className="cc-tick" checked={!unticked.has(id)} onChange={() => toggle(id)} />
                {name}, {words}
              </label>
            </div>
          ))}
          {people.length >= MANY && (
            <Button onPress={() => onUntick(new Set(isNone ? [] : people.map(({ id }) => id)))}>
              {isNone ? 'Tick all of them' : 'Untick all of them'}
            </Button>
          )}
        </fieldset>
      )}
      {leavers.length > 0 && (
        <p>
          Left before, and access must still be taken away:{' '}
          {[...new Set(leavers.map(({ fullName }) => fullName))].join(', ')}.
        </p>
      )}
    </>
  );
}

/** Until it is known who is linked nothing is closed, or their links would go on unseen. */
export function PeopleNotYetKnown({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return error ? (
    <ErrorNotice error={error} title="The people of the practice could not be read" onRetry={onRetry} />
  ) : (
    <Loading>Looking who is linked with the practice</Loading>
  );
}
