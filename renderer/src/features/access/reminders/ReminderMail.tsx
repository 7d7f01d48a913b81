import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import { TextField } from '@renderer/components/TextField';
import type { ReminderView } from '@shared/ipc/mfa-reminders';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { NoteReminded } from './NoteReminded';
import { ReminderPeople } from './ReminderPeople';
import { HANDED_ON } from './words';

interface ReminderMailProps {
  view: ReminderView;
  noteLabel: string;
  onHandedOn: () => void;
  onNoted?: () => void;
}

/** A reminder as it will go out, the ways to hand it on, and noting that those in it were reminded. */
export function ReminderMail({ view, noteLabel, onHandedOn, onNoted }: ReminderMailProps) {
  const draft = useAction('mfa.reminderDraft');
  const [to, setTo] = useState(view.to);
  const { of, id, people, addresses, subject, body, gaps, short } = view;
  const blocked = draft.isPending || gaps.length > 0;
  async function run(how: 'draft' | 'mailto' | 'copy') {
    // What fails is shown beneath.
    const done = await draft.mutateAsync({ of, id, people: people.map((each) => each.id), to, how }).catch(() => null);
    if (done !== null) onHandedOn();
  }
  const others = addresses.filter((address) => address !== to);
  return (
    <>
      <ReminderPeople people={people} />
      {gaps.length > 0 && (
        <Notice tone="warn" title="Something is missing in this mail">
          <p>Not filled in: {gaps.join(', ')}.</p>
          <p>
            <Link to="/settings">Go to the settings</Link> to fill it in, or to change the text.
          </p>
        </Notice>
      )}
      <TextField
        label="To"
        name="to"
        hint={others.length > 0 ? `The register also has: ${others.join(', ')}` : undefined}
        error={draft.error?.fields.to}
        maxLength={254}
        value={to}
        onChange={(event) => setTo(event.target.value)}
      />
      <p>
        <strong>Subject:</strong> <bdi>{subject}</bdi>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard */}
      <section className="reminder-text" aria-label="Text of the reminder" tabIndex={0}>
        {body}
      </section>
      <div className="cc-notice__actions">
        <Button variant="primary" isDisabled={blocked} onPress={() => void run('draft')}>
          Open as a draft
        </Button>
        {short && (
          <Button isDisabled={blocked} onPress={() => void run('mailto')}>
            Open as a new mail
          </Button>
        )}
        <Button isDisabled={blocked} onPress={() => void run('copy')}>
          Copy the text
        </Button>
      </div>
      <div role="status">
        {draft.data && !draft.isPending && (
          <Notice tone="good">
            <p>{HANDED_ON[draft.data.how]}</p>
          </Notice>
        )}
      </div>
      {draft.data && (
        <NoteReminded people={draft.data.people} newest={people} label={noteLabel} onNoted={() => onNoted?.()} />
      )}
      {draft.isError && !draft.error.fields.to && <ErrorNotice error={draft.error} title="Nothing was handed on" />}
    </>
  );
}
