import type { LinkFacts } from '@shared/domain/people/links';
import type { PersonForm } from '@shared/domain/people/person-form';
import { type KeptLink, linkFact, linkField, linkIdOf, readLinkFact } from '@shared/domain/people/person-history';
import { fold } from '@shared/domain/text';
import type { PersonLinkRecord, PersonRecord } from '../../database/entities/person';
import type { Facts } from '../audit/stamp';

/** The record as the form takes it. */
export function formOf(person: PersonRecord): PersonForm {
  const { fullName, nhsAddress, personalAddress, mobile, origin, state, notes } = person;
  return {
    fullName,
    nhsAddress,
    personalAddress,
    mobile,
    accountCreatedOn: person.accountCreatedOn ?? '',
    origin,
    state,
    inactiveSince: person.inactiveSince ?? '',
    notes,
  };
}

type Stamps = 'id' | 'version' | 'createdAt' | 'updatedAt' | 'deletedAt';

/** The columns that hold these facts. */
export function columnsOf(form: PersonForm): Omit<PersonRecord, Stamps> {
  return {
    ...form,
    nameKey: fold(form.fullName),
    accountCreatedOn: form.accountCreatedOn || null,
    inactiveSince: form.inactiveSince || null,
  };
}

export function linkFactsOf(link: PersonLinkRecord): LinkFacts {
  return {
    role: link.role,
    startedOn: link.startedOn ?? '',
    endedOn: link.endedOn ?? '',
    accessRemovedOn: link.accessRemovedOn ?? '',
  };
}

export function linkColumnsOf(link: LinkFacts): Omit<PersonLinkRecord, Stamps | 'personId' | 'practiceId'> {
  return {
    role: link.role,
    startedOn: link.startedOn || null,
    endedOn: link.endedOn || null,
    accessRemovedOn: link.accessRemovedOn || null,
  };
}

/** A person with its links as the history keeps them: every fact as text, each link a fact of its own. */
export function personFacts(form: PersonForm, links: ReadonlyMap<string, KeptLink>): Facts {
  const own = Object.fromEntries([...links].map(([id, link]) => [linkField(id), linkFact(link)]));
  return { ...form, ...own };
}

/** A link of a person that is to be written, or taken off as if it had never been. */
export type LinkChange =
  | { id: null; practiceId: string; facts: LinkFacts }
  | { id: string; practiceId?: string; facts: Partial<LinkFacts>; remove?: boolean };

/** What the history's facts say is to be put back. */
export function changeOf(facts: Facts): { facts: Partial<PersonForm>; links: LinkChange[] } {
  const own: Facts = {};
  const links: LinkChange[] = [];
  for (const [field, value] of Object.entries(facts)) {
    const id = linkIdOf(field);
    const link = readLinkFact(field, value);
    if (id === null) own[field] = value;
    else if (link === null) links.push({ id, facts: {}, remove: true });
    else {
      const { practiceId, odsCode: _, ...rest } = link;
      links.push({ id, practiceId, facts: rest });
    }
  }
  return { facts: own as Partial<PersonForm>, links };
}
