import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { ErrorSummary } from '@renderer/components/ErrorSummary';
import { PageHeader } from '@renderer/components/PageHeader';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { FieldValues, Path, PathValue } from 'react-hook-form';
import { ChangedMeanwhile, type Comparing, type Newest } from './ChangedMeanwhile';
import { UnsavedQuestion } from './UnsavedQuestion';
import type { useRecordEditor } from './useRecordEditor';
import './editing.scss';

interface EditorFrameProps<Form extends FieldValues> {
  editor: ReturnType<typeof useRecordEditor<Form>>;
  title: string;
  /** What it is: "practice". */
  noun: string;
  isNew: boolean;
  fetchNewest: () => Promise<Newest<Form>>;
  comparing: Comparing<Form>;
  onCancel: () => void;
  children: ReactNode;
}

/** A form as a screen: its buttons, what to put right, what changed meanwhile, and the question before it is left. */
export function EditorFrame<Form extends FieldValues>(props: EditorFrameProps<Form>) {
  const { editor, noun, isNew } = props;
  const [title] = useState(props.title);
  const { attempt, failure, problems } = editor;
  const formId = `${noun}-form`;
  const scroller = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every refused attempt shows what came of it, at the top
  useEffect(() => scroller.current?.scrollTo({ top: 0 }), [attempt]);
  return (
    <>
      <PageHeader
        title={title}
        facts={editor.isDirty ? 'Not saved yet' : undefined}
        actions={
          <>
            <Button onPress={props.onCancel}>Cancel</Button>
            <Button
              variant="primary"
              type="submit"
              form={formId}
              isDisabled={editor.isSaving}
              aria-keyshortcuts="Control+S"
            >
              {editor.isSaving ? 'Saving' : isNew ? `Add ${noun}` : 'Save'}
            </Button>
          </>
        }
      />
      <div className="cc-scroll" ref={scroller}>
        {/* It stays while there is nothing to say: come back by itself, it would take the focus from who is typing. */}
        {attempt > 0 && <ErrorSummary problems={problems} attempt={attempt} />}
        {failure?.code === 'changed-since' && !isNew && (
          <ChangedMeanwhile
            what={`this ${noun}`}
            mine={editor.form.watch()}
            opened={editor.opened}
            onUse={(field, value) =>
              editor.form.setValue(field as string as Path<Form>, value as PathValue<Form, Path<Form>>, {
                shouldDirty: true,
                shouldValidate: true,
              })
            }
            newest={editor.newest}
            fetchNewest={props.fetchNewest}
            onNewest={editor.takeNewest}
            comparing={props.comparing}
          />
        )}
        {failure && (failure.code !== 'changed-since' || isNew) && (
          <ErrorNotice error={failure} title={`The ${noun} was not saved`} onRetry={editor.submit} />
        )}
        <form
          id={formId}
          className="cc-edit"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            editor.submit();
          }}
        >
          {props.children}
        </form>
      </div>
      <UnsavedQuestion isUnsaved={editor.isUnsaved} />
    </>
  );
}
