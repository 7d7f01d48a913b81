import { zodResolver } from '@hookform/resolvers/zod';
import { asRequestError, type RequestError } from '@renderer/app/api';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, type Path, type Resolver, useForm } from 'react-hook-form';
import type { ZodType } from 'zod';
import { useSeenVersion } from './useSeenVersion';
import { messagesOf, problemsIn } from './values';

export interface RecordEditorOptions<Form extends FieldValues> {
  schema: ZodType<Form>;
  /** The order of the form, for the error summary. */
  order: readonly (keyof Form & string)[];
  /** Null for a record that is being added. */
  version: number | null;
  initial: Form;
  save: (version: number | null, values: Form) => Promise<{ id: string }>;
  /** The one thing that can be taken already. */
  takenField: keyof Form & string;
  /** Leads away once all is saved. */
  onSaved: (id: string) => void | Promise<void>;
}

/** The form for adding and changing a record. What it began with stays, whatever the app answers meanwhile. */
export function useRecordEditor<Form extends FieldValues>(options: RecordEditorOptions<Form>) {
  const [opened] = useState(options.initial);
  const { version, newest, takeNewest } = useSeenVersion<Form, number | null>(options.version);
  const [failure, setFailure] = useState<RequestError | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isSaving, setSaving] = useState(false);
  const done = useRef(false);
  const client = useQueryClient();
  const form = useForm<Form>({
    resolver: zodResolver(options.schema as never) as unknown as Resolver<Form>,
    defaultValues: opened as DefaultValues<Form>,
    // The summary takes the focus; the fields are one link away.
    shouldFocusError: false,
  });
  const { errors, isDirty } = form.formState;

  async function save(values: Form) {
    if (isSaving) return;
    setSaving(true);
    setFailure(null);
    try {
      const saved = await options.save(version, values);
      done.current = true;
      await client.invalidateQueries();
      await options.onSaved(saved.id);
    } catch (error) {
      refuse(asRequestError(error));
    } finally {
      setSaving(false);
    }
  }

  function refuse(error: RequestError) {
    const messages = messagesOf(options.order, error.fields);
    if (error.code === 'duplicate' && messages.length === 0)
      messages.push({ field: options.takenField, message: error.message });
    for (const { field, message } of messages) form.setError(field as Path<Form>, { type: 'server', message });
    if (messages.length === 0) setFailure(error);
    setAttempt((before) => before + 1);
  }

  async function check() {
    let isRefused = false;
    await form.handleSubmit(save, () => {
      isRefused = true;
    })();
    // Only now the form tells what is wrong: the summary that takes the focus has something to say.
    if (isRefused) setAttempt((before) => before + 1);
  }
  const submit = () => void check();
  useSaveKey(submit);
  return {
    form,
    opened,
    newest,
    failure,
    attempt,
    isSaving,
    isDirty,
    isUnsaved: () => isDirty && !done.current,
    problems: problemsIn(errors, options.order),
    submit,
    takeNewest,
  };
}

/** Ctrl+S saves, wherever the focus is. */
function useSaveKey(submit: () => void) {
  const newest = useRef(submit);
  useEffect(() => {
    newest.current = submit;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // With Caps Lock on, the key is "S".
      if (!event.ctrlKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      newest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
