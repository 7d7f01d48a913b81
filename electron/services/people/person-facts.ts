import type { MfaFact } from '@shared/domain/mfa/facts';
import type { LinkFacts } from '@shared/domain/people/links';
import type { PersonForm } from '@shared/domain/people/person-form';
import {
  type KeptLink,
  linkFact,
  linkField,
  linkIdOf,
  mfaFactText,
  mfaField,
  mfaIdOf,
  readLinkFact,
  readMfaFactText,
} from '@shared/domain/people/person-history';
import { fold } from '@shared/domain/text';
import type { MfaFactRecord } from '../../database/entities/mfa-fact';
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

export function mfaFactOf(record: MfaFactRecord): MfaFact {
  const { kind, method, source, words } = record;
  return { kind, happenedOn: record.happenedOn ?? '', asAt: record.asAt ?? '', method, source, words };
}

export function mfaColumnsOf(fact: MfaFact): Omit<MfaFactRecord, Stamps | 'personId'> {
  return { ...fact, happenedOn: fact.happenedOn || null, asAt: fact.asAt || null };
}

/** A person as the history keeps it: every fact as text, each link and each fact about MFA a fact of its own. */
export function personFacts(
  form: PersonForm,
  links: ReadonlyMap<string, KeptLink>,
  mfa: ReadonlyMap<string, MfaFact>,
): Facts {
  const facts: Facts = { ...form };
  for (const [id, link] of links) facts[linkField(id)] = linkFact(link);
  for (const [id, fact] of mfa) facts[mfaField(id)] = mfaFactText(fact);
  return facts;
}

/** A link of a person that is to be written, or taken off as if it had never been. */
export type LinkChange =
  | { id: null; practiceId: string; facts: LinkFacts }
  | { id: string; practiceId?: string; facts: Partial<LinkFacts>; remove?: boolean };

/** A fact about somebody's MFA that is to be recorded, taken off as if it had never been, or put back. */
export type MfaChange = { id: null; fact: MfaFact } | { id: string; remove: boolean };

/** What the history's facts say is to be put back. */
export function changeOf(facts: Facts): { facts: Partial<PersonForm>; links: LinkChange[]; mfa: MfaChange[] } {
  const own: Facts = {};
  const links: LinkChange[] = [];
  const mfa: MfaChange[] = [];
  for (const [field, value] of Object.entries(facts)) {
    const linkId = linkIdOf(field);
    const mfaId = mfaIdOf(field);
    if (linkId !== null) links.push(linkChangeOf(linkId, field, value));
    else if (mfaId !== null) mfa.push({ id: mfaId, remove: readMfaFactText(field, value) === null });
    else own[field] = value;
  }
  return { facts: own as Partial<PersonForm>, links, mfa };
}

function linkChangeOf(id: string, field: string, value: string): LinkChange {
  const link = readLinkFact(field, value);
  if (link === null) return { id, facts: {}, remove: true };
  const { practiceId, odsCode: _, ...facts } = link;
  return { id, practiceId, facts };
}
