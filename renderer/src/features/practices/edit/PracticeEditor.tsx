import { zodResolver } from '@hookform/resolvers/zod';
import { asRequestError, type RequestError, request } from '@renderer/app/api';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { ErrorSummary } from '@renderer/components/ErrorSummary';
import { PageHeader } from '@renderer/components/PageHeader';
import { type PracticeForm, practiceForm } from '@shared/domain/practice-form';
import type { PracticeDetail } from '@shared/ipc/practices';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { lastView, leaveSavedMessage, rememberChosen } from '../memory';
import { ChangedMeanwhile } from './ChangedMeanwhile';
import { PracticeFields } from './PracticeFields';
import { UnsavedQuestion } from './UnsavedQuestion';
import { messagesByField, PRACTICE_FIELDS } from './values';
import './edit.scss';

interface PracticeEditorProps {
  title: string;
  /** Null for a practice that is being added. */
  id: string | null;
  version: number | null;
  initial: PracticeForm;
}

const FORM_ID = 'practice-form';

/** The form for adding and changing a practice. What it began with stays, whatever the app answers meanwhile. */
export function PracticeEditor(props: PracticeEditorProps) {
  const { id } = props;
  const [title] = useState(props.title);
  const [opened] = useState(props.initial);
  const [version, setVersion] = useState(props.version);
  const [newest, setNewest] = useState<PracticeDetail | null>(null);
  const [failure, setFailure] = useState<RequestError | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isSaving, setSaving] = useState(false);
  const done = useRef(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm<PracticeForm>({
    resolver: zodResolver(practiceForm),
    defaultValues: opened,
    // The summary takes the focus; the fields are one link away.
    shouldFocusError: false,
  });
  const { errors, isDirty } = form.formState;

  async function save(values: PracticeForm) {
    if (isSaving) return;
    setSaving(true);
    setFailure(null);
    try {
      const saved = await request('practices.save', { id, version, values });
      done.current = true;
      await client.invalidateQueries();
      leaveSavedMessage(id === null ? 'The practice was added.' : 'The changes were saved.');
      rememberChosen(saved.id);
      await navigate({ to: '/practices/$id', params: { id: saved.id }, replace: true });
    } catch (error) {
      refuse(asRequestError(error));
    } finally {
      setSaving(false);
    }
  }

  function refuse(error: RequestError) {
    const messages = messagesByField(error.fields);
    // The one thing that can be taken already is the code.
    if (error.code === 'duplicate' && messages.length === 0)
      messages.push({ field: 'odsCode', message: error.message });
    for (const { field, message } of messages) form.setError(field, { type: 'server', message });
    if (messages.length === 0) setFailure(error);
    setAttempt((before) => before + 1);
  }

  const submit = form.handleSubmit(save, () => setAttempt((before) => before + 1));
  const submitLater = useRef(submit);
  useEffect(() => {
    submitLater.current = submit;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // With Caps Lock on, the key is "S".
      if (!event.ctrlKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void submitLater.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const scroller = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every refused attempt shows what came of it, at the top
  useEffect(() => scroller.current?.scrollTo({ top: 0 }), [attempt]);

  const problems = PRACTICE_FIELDS.flatMap((name) => {
    const message = errors[name]?.message;
    return message === undefined ? [] : [{ name, message }];
  });
  const cancel = () =>
    void (id === null
      ? navigate({ to: '/practices', search: lastView() })
      : navigate({ to: '/practices/$id', params: { id } }));

  return (
    <>
      <PageHeader
        title={title}
        facts={isDirty ? 'Not saved yet' : undefined}
        actions={
          <>
            <Button onPress={cancel}>Cancel</Button>
            <Button variant="primary" type="submit" form={FORM_ID} isDisabled={isSaving} aria-keyshortcuts="Control+S">
              {isSaving ? 'Saving' : id === null ? 'Add practice' : 'Save'}
            </Button>
          </>
        }
      />
      <div className="cc-scroll" ref={scroller}>
        {problems.length > 0 && <ErrorSummary problems={problems} attempt={attempt} />}
        {failure?.code === 'changed-since' && id !== null && (
          <ChangedMeanwhile
            id={id}
            form={form}
            opened={opened}
            newest={newest}
            onNewest={(detail) => {
              setNewest(detail);
              // From here on a save is made against what the person has seen.
              setVersion(detail.version);
            }}
          />
        )}
        {failure && failure.code !== 'changed-since' && (
          <ErrorNotice error={failure} title="The practice was not saved" onRetry={() => void submit()} />
        )}
        <form id={FORM_ID} className="cc-edit" noValidate onSubmit={(event) => void submit(event)}>
          <PracticeFields form={form} />
        </form>
      </div>
      <UnsavedQuestion isUnsaved={() => isDirty && !done.current} />
    </>
  );
}
