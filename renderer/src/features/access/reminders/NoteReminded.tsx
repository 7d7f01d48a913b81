import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { DateField } from '@renderer/components/DateField';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { fieldId } from '@renderer/components/Field';
import { Notice } from '@renderer/components/Notice';
import { DATE_WANTED, isDate } from '@renderer/features/people/words';
import { showDate, todayInLondon } from '@shared/domain/calendar-date';
import { useEffect, useRef, useState } from 'react';
import { peopleCount } from './words';

type Target = { id: string; version: number };

interface NoteRemindedProps {
  /** Those whom the mail that was handed on names. */
  people: readonly Target[];
  /** The same and others, as they are by now. */
  newest: readonly Target[];
  label: string;
  onNoted: () => void;
}

const FIELD = 'remindedOn';

/** Notes that those in the mail were reminded: the console can't know whether it was sent. */
export function NoteReminded({ people, newest, label, onNoted }: NoteRemindedProps) {
  const note = useAction('mfa.reminded', { changesData: true });
  const [on, setOn] = useState(() => todayInLondon(new Date()));
  const [problem, setProblem] = useState('');
  const [notedOn, setNotedOn] = useState('');
  const refused = note.error?.fields.on;
  const said = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone.
  useEffect(() => {
    if (notedOn !== '') said.current?.focus();
  }, [notedOn]);

  async function run() {
    setProblem(isDate(on) ? '' : DATE_WANTED);
    if (!isDate(on)) {
      document.getElementById(fieldId(FIELD))?.focus();
      return;
    }
    const versions = new Map(newest.map(({ id, version }) => [id, version]));
    const whom = people.map(({ id, version }) => ({ id, version: versions.get(id) ?? version }));
    // What fails is shown beneath.
    const noted = await note.mutateAsync({ people: whom, on }).catch(() => null);
    if (noted === null) return;
    setNotedOn(on);
    onNoted();
  }

  return (
    <div className="reminder-note">
      {notedOn === '' && (
        <>
          <DateField
            label="Reminded on"
            name={FIELD}
            hint="Once you have sent it. For example, 6 8 2018"
            value={on}
            error={problem || refused}
            onChange={setOn}
          />
          <Button isDisabled={note.isPending} onPress={() => void run()}>
            {label}
          </Button>
        </>
      )}
      <div role="status" tabIndex={-1} ref={said}>
        {notedOn !== '' && (
          <Notice tone="good">
            <p>
              Noted: {peopleCount(people.length)} reminded on {showDate(notedOn)}.
            </p>
          </Notice>
        )}
      </div>
      {note.isError && !refused && <ErrorNotice error={note.error} title="That they were reminded was not noted" />}
    </div>
  );
}
