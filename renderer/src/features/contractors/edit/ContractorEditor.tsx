import { request } from '@renderer/app/api';
import { leaveSavedMessage } from '@renderer/app/saved-message';
import { useLeave } from '@renderer/app/use-leave';
import { EditorFrame } from '@renderer/components/editing/EditorFrame';
import { useRecordEditor } from '@renderer/components/editing/useRecordEditor';
import { CONTRACTOR_FIELD_LABELS, type ContractorForm, contractorForm } from '@shared/domain/contractor-form';
import { showContractorFact } from '@shared/domain/show-contractor-fact';
import { useNavigate } from '@tanstack/react-router';
import { lastContractors, rememberContractor } from '../view';
import { ContractorFields } from './ContractorFields';
import { CONTRACTOR_FIELDS, settledContractor } from './values';

interface ContractorEditorProps {
  title: string;
  /** Null for a contractor that is being added. */
  id: string | null;
  version: number | null;
  initial: ContractorForm;
}

/** The form for adding and changing a contractor. */
export function ContractorEditor({ title, id, version, initial }: ContractorEditorProps) {
  const navigate = useNavigate();
  const leave = useLeave();
  const editor = useRecordEditor<ContractorForm>({
    schema: contractorForm,
    order: CONTRACTOR_FIELDS,
    version,
    initial,
    takenField: 'name',
    save: (newest, values) => request('contractors.save', { id, version: newest, values: settledContractor(values) }),
    onSaved: (saved) => {
      leaveSavedMessage(id === null ? 'The contractor was added.' : 'The changes were saved.');
      rememberContractor(saved);
      leave(`/contractors/${saved}`);
    },
  });
  const cancel = () => {
    if (id === null) void navigate({ to: '/contractors', search: lastContractors() });
    else leave(`/contractors/${id}`);
  };
  return (
    <EditorFrame
      editor={editor}
      title={title}
      noun="contractor"
      isNew={id === null}
      fetchNewest={() => request('contractors.get', { id: id ?? '' })}
      comparing={{
        order: CONTRACTOR_FIELDS,
        labels: CONTRACTOR_FIELD_LABELS,
        show: (field, value) => showContractorFact(field, typeof value === 'string' ? value : JSON.stringify(value)),
      }}
      onCancel={cancel}
    >
      <ContractorFields form={editor.form} />
    </EditorFrame>
  );
}
