import { request } from '@renderer/app/api';
import { leaveSavedMessage } from '@renderer/app/saved-message';
import { useLeave } from '@renderer/app/use-leave';
import { EditorFrame } from '@renderer/components/editing/EditorFrame';
import { useRecordEditor } from '@renderer/components/editing/useRecordEditor';
import { type ListForm, listForm, MAIN_LIST } from '@shared/domain/distribution-list/list-form';
import type { ListDetail } from '@shared/ipc/lists';
import { useRef } from 'react';
import { DeleteList } from './DeleteList';
import { ListFields } from './ListFields';
import { useRuleNames } from './use-rule-names';
import { LIST_FIELDS, LIST_LABELS, showListPart } from './values';

interface ListEditorProps {
  title: string;
  /** Null for a list that is being added. */
  detail: ListDetail | null;
  initial: ListForm;
}

const pathOf = (id: string | null) =>
  id === null || id === MAIN_LIST ? '/distribution-list' : `/distribution-list?list=${id}`;

/** The form for adding and changing a list: who is on it by rule, and what was decided about addresses by hand. */
export function ListEditor({ title, detail, initial }: ListEditorProps) {
  const leave = useLeave();
  const names = useRuleNames();
  const isDeleted = useRef(false);
  const id = detail?.id ?? null;
  const editor = useRecordEditor<ListForm>({
    schema: listForm,
    order: LIST_FIELDS,
    version: detail?.version ?? null,
    initial,
    takenField: 'name',
    save: (version, values) => request('lists.save', { id, version, values }),
    onSaved: (saved) => {
      leaveSavedMessage(id === null ? 'The list was added.' : 'The changes were saved.');
      leave(pathOf(saved));
    },
  });
  return (
    <EditorFrame
      // What was changed about a list that is deleted by now is not asked for.
      editor={{ ...editor, isUnsaved: () => !isDeleted.current && editor.isUnsaved() }}
      title={title}
      noun="list"
      isNew={id === null}
      fetchNewest={() => request('lists.get', { id: id ?? '' })}
      comparing={{
        order: LIST_FIELDS,
        labels: LIST_LABELS,
        show: (field, value) => showListPart(field, value, names),
      }}
      onCancel={() => leave(pathOf(id))}
    >
      <ListFields form={editor.form} listId={id} />
      {detail && !detail.isMain && (
        <DeleteList
          id={detail.id}
          version={detail.version}
          name={detail.form.name}
          onGone={() => {
            isDeleted.current = true;
          }}
        />
      )}
    </EditorFrame>
  );
}
