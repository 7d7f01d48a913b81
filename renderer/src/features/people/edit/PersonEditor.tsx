import { RequestError, request } from '@renderer/app/api';
import { leaveSavedMessage } from '@renderer/app/saved-message';
import { useLeave } from '@renderer/app/use-leave';
import { EditorFrame } from '@renderer/components/editing/EditorFrame';
import { useRecordEditor } from '@renderer/components/editing/useRecordEditor';
import { emptyLink, type LinkFacts } from '@shared/domain/people/links';
import { PERSON_FIELD_LABELS, type PersonForm, personForm } from '@shared/domain/people/person-form';
import { showPeopleFact } from '@shared/domain/people/show-facts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { lastPeople, rememberPerson } from '../view';
import { DATE_WANTED, isDate } from '../words';
import { PersonFields } from './PersonFields';
import { PracticeOfPerson } from './PracticeOfPerson';

const FIELDS = Object.keys(PERSON_FIELD_LABELS) as (keyof PersonForm)[];

interface PersonEditorProps {
  title: string;
  /** Null for a person who is being added. */
  id: string | null;
  version: number | null;
  initial: PersonForm;
  /** The practice with which a new person is linked at once. */
  practiceId?: string;
}

/** The form for adding and changing a person. */
export function PersonEditor({ title, id, version, initial, practiceId }: PersonEditorProps) {
  const navigate = useNavigate();
  const leave = useLeave();
  const [link, setLink] = useState<LinkFacts>(emptyLink);
  const editor = useRecordEditor<PersonForm>({
    schema: personForm,
    order: FIELDS,
    version,
    initial,
    takenField: 'nhsAddress',
    save: async (newest, values) => {
      const isLinked = id === null && practiceId !== undefined;
      if (isLinked && link.startedOn !== '' && !isDate(link.startedOn))
        throw new RequestError('invalid-input', `Start of the link: ${DATE_WANTED}. Nothing was written.`);
      return request('people.save', { id, version: newest, values, link: isLinked ? { practiceId, link } : null });
    },
    onSaved: (saved) => {
      leaveSavedMessage(id === null ? 'The person was added.' : 'The changes were saved.');
      rememberPerson(saved);
      leave(practiceId === undefined ? `/people/${saved}` : `/practices/${practiceId}`);
    },
  });
  const cancel = () => {
    if (practiceId !== undefined) leave(`/practices/${practiceId}`);
    else if (id === null) void navigate({ to: '/people', search: lastPeople() });
    else leave(`/people/${id}`);
  };
  return (
    <EditorFrame
      editor={editor}
      title={title}
      noun="person"
      isNew={id === null}
      fetchNewest={() => request('people.get', { id: id ?? '' })}
      comparing={{ order: FIELDS, labels: PERSON_FIELD_LABELS, show: showPeopleFact }}
      onCancel={cancel}
    >
      <PersonFields form={editor.form} id={id}>
        {practiceId !== undefined && <PracticeOfPerson practiceId={practiceId} link={link} onChange={setLink} />}
      </PersonFields>
    </EditorFrame>
  );
}
