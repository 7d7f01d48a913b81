import { asRequestError, type RequestError, request } from '@renderer/app/api';
import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { DateField } from '@renderer/components/DateField';
import { ConfirmDialog, Dialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { RadioField } from '@renderer/components/RadioField';
import { LINK_ROLE_LABELS, LINK_ROLES, type LinkRole } from '@shared/domain/people/codes';
import { emptyLink, type LinkFacts, LINK_FIELD_LABELS as labels, linkProblems } from '@shared/domain/people/links';
import type { LinkView } from '@shared/ipc/people';
import { type FormEvent, useId, useState } from 'react';
import { RecordPicker } from '../RecordPicker';
import { DATE_WANTED, isDate } from '../words';

interface LinkDialogProps {
  /** The link to change; otherwise a new one, of a person that is chosen for a practice, or the other way round. */
  link?: LinkView;
  practiceId?: string;
  personId?: string;
  onClose: () => void;
}

const roles = LINK_ROLES.map((value) => ({ value, label: LINK_ROLE_LABELS[value] }));

/** What connects a person with a practice: role and dates. */
export function LinkDialog({ link, practiceId, personId, onClose }: LinkDialogProps) {
  const save = useAction('people.saveLink', { changesData: true });
  const formId = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const [facts, setFacts] = useState<LinkFacts>(() => (link === undefined ? emptyLink : factsOf(link)));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<RequestError | null>(null);
  const set = (part: Partial<LinkFacts>) => setFacts((before) => ({ ...before, ...part }));
  const wants = link !== undefined ? null : personId === undefined ? 'person' : 'practice';
  const failed = failure ?? save.error;
  const taken = failed?.fields['link.practiceId'];

  async function submit(event: FormEvent) {
    event.preventDefault();
    const found = problemsOf(facts);
    if (wants !== null && chosen === null) found.chosen = `Choose a ${wants} that is suggested as you type`;
    setErrors(found);
    if (Object.keys(found).length > 0 || save.isPending) return;
    setFailure(null);
    const person = link?.personId ?? personId ?? chosen ?? '';
    try {
      const version = link?.personVersion ?? (await request('people.get', { id: person })).version;
      const at = link?.practice.id ?? practiceId ?? chosen ?? '';
      save.mutate(
        { personId: person, version, linkId: link?.id ?? null, practiceId: at, link: facts },
        { onSuccess: onClose },
      );
    } catch (error) {
      setFailure(asRequestError(error));
    }
  }

  const date = (field: 'startedOn' | 'endedOn' | 'accessRemovedOn') => (
    <DateField
      label={labels[field]}
      name={`link.${field}`}
      value={facts[field]}
      onChange={(value) => set({ [field]: value })}
      error={errors[field]}
    />
  );
  return (
    <Dialog
      title={
        link
          ? `${link.fullName} at ${link.practice.odsCode}`
          : `Link with a ${wants === 'person' ? 'person' : 'practice'}`
      }
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={save.isPending}>
            {link ? 'Save' : 'Link'}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        {wants !== null && (
          <RecordPicker
            kind={wants}
            label={wants === 'person' ? 'Person' : 'Practice'}
            name="link.record"
            hint={wants === 'person' ? 'Type a name or an nhs.net address.' : 'Type a name or an ODS code.'}
            error={errors.chosen ?? taken}
            onChoose={setChosen}
          />
        )}
        <RadioField
          label={labels.role}
          name="link.role"
          options={roles}
          value={facts.role}
          onChange={(event) => set({ role: event.target.value as LinkRole })}
        />
        {date('startedOn')}
        {link && date('endedOn')}
        {link && date('accessRemovedOn')}
      </form>
      {failed && !(taken && wants !== null) && <ErrorNotice error={failed} title="Nothing was written" />}
    </Dialog>
  );
}

const factsOf = ({ role, startedOn, endedOn, accessRemovedOn }: LinkView): LinkFacts => ({
  role,
  startedOn,
  endedOn,
  accessRemovedOn,
});

function problemsOf(facts: LinkFacts): Record<string, string> {
  const found: Record<string, string> = Object.fromEntries(linkProblems(facts));
  for (const field of ['startedOn', 'endedOn', 'accessRemovedOn'] as const)
    if (facts[field] !== '' && !isDate(facts[field])) found[field] = DATE_WANTED;
  return found;
}

/** Takes a link off that should never have been there. */
export function RemoveLink({ link, onClose }: { link: LinkView; onClose: () => void }) {
  const remove = useAction('people.removeLink', { changesData: true });
  return (
    <ConfirmDialog
      title="Take this link off?"
      isOpen
      confirmLabel="Take off"
      cancelLabel="Keep it"
      onCancel={onClose}
      onConfirm={() =>
        remove.mutate({ personId: link.personId, version: link.personVersion, linkId: link.id }, { onSuccess: onClose })
      }
    >
      <p>
        <bdi>{link.fullName}</bdi> at <bdi>{link.practice.name}</bdi>. This is for mistakes: the link then shows nowhere
        but in the history. Someone who leaves is better marked as leaving, so that the access is taken away.
      </p>
      {remove.isError && <ErrorNotice error={remove.error} title="Nothing was written" />}
    </ConfirmDialog>
  );
}
