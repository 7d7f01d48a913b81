import { useRequest } from '@renderer/app/queries';
import { DateField } from '@renderer/components/DateField';
import { RadioField } from '@renderer/components/RadioField';
import { LINK_ROLE_LABELS, LINK_ROLES, type LinkRole } from '@shared/domain/people/codes';
import { type LinkFacts, LINK_FIELD_LABELS as labels } from '@shared/domain/people/links';
import { DATE_WANTED, isDate } from '../words';

const roles = LINK_ROLES.map((value) => ({ value, label: LINK_ROLE_LABELS[value] }));

interface PracticeOfPersonProps {
  practiceId: string;
  link: LinkFacts;
  onChange: (link: LinkFacts) => void;
}

/** The practice with which a new person is linked, in which role and since when. */
export function PracticeOfPerson({ practiceId, link, onChange }: PracticeOfPersonProps) {
  const practice = useRequest('people.ofPractice', { practiceId }).data?.practice;
  const isWrong = link.startedOn !== '' && !isDate(link.startedOn);
  return (
    <section>
      <h2 className="cc-section-heading">{practice ? `Linked with ${practice.name}` : 'Linked practice'}</h2>
      <RadioField
        label={labels.role}
        name="link.role"
        options={roles}
        value={link.role}
        onChange={(event) => onChange({ ...link, role: event.target.value as LinkRole })}
      />
      <DateField
        label={labels.startedOn}
        name="link.startedOn"
        value={link.startedOn}
        onChange={(startedOn) => onChange({ ...link, startedOn })}
        error={isWrong ? DATE_WANTED : undefined}
      />
    </section>
  );
}
