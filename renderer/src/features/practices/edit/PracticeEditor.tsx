import { request } from '@renderer/app/api';
import { useRequest } from '@renderer/app/queries';
import { leaveSavedMessage } from '@renderer/app/saved-message';
import { useLeave } from '@renderer/app/use-leave';
import { EditorFrame } from '@renderer/components/editing/EditorFrame';
import { useRecordEditor } from '@renderer/components/editing/useRecordEditor';
import { PRACTICE_FIELD_LABELS, showFact } from '@shared/domain/practice-fields';
import { type PracticeForm, practiceForm } from '@shared/domain/practice-form';
import { useNavigate } from '@tanstack/react-router';
import { lastView, rememberChosen } from '../memory';
import { PracticeFields } from './PracticeFields';
import { PRACTICE_FIELDS } from './values';

interface PracticeEditorProps {
  title: string;
  /** Null for a practice that is being added. */
  id: string | null;
  version: number | null;
  initial: PracticeForm;
}

/** The form for adding and changing a practice. */
export function PracticeEditor({ title, id, version, initial }: PracticeEditorProps) {
  const navigate = useNavigate();
  const leave = useLeave();
  const icbs = useRequest('settings.icbs', {}).data;
  const icbName = (code: string) => icbs?.find((icb) => icb.odsCode === code)?.name ?? code;
  const editor = useRecordEditor<PracticeForm>({
    schema: practiceForm,
    order: PRACTICE_FIELDS,
    version,
    initial,
    takenField: 'odsCode',
    save: (newest, values) => request('practices.save', { id, version: newest, values }),
    onSaved: (saved) => {
      leaveSavedMessage(id === null ? 'The practice was added.' : 'The changes were saved.');
      rememberChosen(saved);
      leave(`/practices/${saved}`);
    },
  });
  const cancel = () => {
    if (id === null) void navigate({ to: '/practices', search: lastView() });
    else leave(`/practices/${id}`);
  };
  return (
    <EditorFrame
      editor={editor}
      title={title}
      noun="practice"
      isNew={id === null}
      fetchNewest={() => request('practices.get', { id: id ?? '' })}
      comparing={{
        order: PRACTICE_FIELDS,
        labels: PRACTICE_FIELD_LABELS,
        show: (field, value) => showFact(field, value, icbName),
      }}
      onCancel={cancel}
    >
      <PracticeFields form={editor.form} />
    </EditorFrame>
  );
}
