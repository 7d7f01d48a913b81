import { personalAddressProblem } from '../../people/person-form';
import { canBeOnePerson } from '../../people/person-name';
import { checkPhone, showPhone } from '../../phone';
import { showDate } from '../../show-date';
import { quoted } from '../../text';
import { compareFields } from '../compare-row';
import type { CompareRules, FieldDeclaration, ReadRow, RowChanges, RowValues } from './declare';
import { fieldOf } from './declare';
import { compareDates, LINK_DATES } from './linked-users-dates';
import { LINKED_USERS } from './linked-users-fields';
import { isSure, type Said } from './linked-users-known';
import { compareMfa, emptyPart, type Part, setAside } from './linked-users-mfa';
import { PERSON_FIELDS } from './linked-users-prepare';

/** Fields that have a comparison of their own, or are only found by. */
const APART: readonly string[] = [
  ...LINK_DATES,
  'sharedMailbox',
  'reference',
  'mfa',
  'mfaDate',
  'mfaAsAt',
  'mfaMethod',
  'mfaSource',
];

/** Compares a row with the link that it is about, and with the person, who may be linked elsewhere already. */
export function compareLinkedUser(row: ReadRow, record: RowValues, rules: CompareRules): RowChanges {
  const { values } = row;
  const users = rules.context.linkedUsers;
  const existing = record.fullName === undefined ? null : record;
  const others = users?.ofPerson.get(values.personKey ?? '') ?? [];
  const held = existing === null ? others : [existing, ...others.filter((other) => other !== existing)];
  const [person] = held;
  const said = isSure(values, values.foundBy) ? users?.said.get(values.personKey ?? '') : undefined;
  const accountCreatedOn =
    said?.get('accountCreatedOn')?.[0]?.value || values.accountCreatedOn || person?.accountCreatedOn || '';
  const mfa = compareMfa(values, {
    held,
    existing,
    accountCreatedOn,
    said: said?.get('mfa'),
    today: rules.context.today,
  });
  const dates = compareDates(values, existing, { accountCreatedOn, cleared: rules.cleared });
  const facts = emptyPart();
  const changes = compareFields(
    LINKED_USERS,
    { ...row, asides: [...row.asides, ...mfa.asides, ...dates.asides] },
    existing ?? personIn(person),
    // What is known of somebody is never unsaid by an empty cell in the row of one practice.
    { ...rules, cleared: [] },
    (field, next, _, asides) => {
      if (APART.includes(field.id)) return true;
      if (field.id === 'odsCode') return existing !== null && existing.odsCode !== '';
      const before = facts.asides.length;
      const isAside = isKeptAside(facts, field, next, { row, person, said });
      asides.push(...facts.asides.slice(before));
      return isAside;
    },
  );
  Object.assign(changes.values, dates.values, mfa.values);
  changes.problems.push(...facts.problems, ...dates.problems, ...mfa.problems);
  if (existing === null) addNew(changes, row, person);
  const adopts =
    existing === null && person !== undefined && values.foundBy === 'name'
      ? `Only the name is that of ${quoted(person.fullName ?? '')}, who has no nhs.net address here. Tick the row if it is the same person`
      : '';
  const question = [facts.question, adopts, mfa.question].filter((text) => text !== '').join('. ');
  return question === '' ? changes : { ...changes, question };
}

const personIn = (person: RowValues | undefined): RowValues =>
  person === undefined
    ? {}
    : Object.fromEntries([...PERSON_FIELDS, 'notes' as const].map((id) => [id, person[id] ?? '']));

interface About {
  row: ReadRow;
  /** The person as the register has them; undefined for somebody new. */
  person: RowValues | undefined;
  /** What several rows of the person say, field by field. */
  said: ReadonlyMap<string, Said> | undefined;
}

/** Whether a fact of the person is not taken, and why. */
function isKeptAside(part: Part, { id, same }: FieldDeclaration, next: string, { row, person, said }: About): boolean {
  const shown = SHOWN[id]?.(next) ?? next;
  const [counts, other] = said?.get(id) ?? [];
  if (counts !== undefined && other !== undefined) {
    const isIt = counts.value === next || same?.(counts.value, next) === true;
    const says = (each: { value: string; row: number }) =>
      `Row ${each.row} says of this person ${quoted(SHOWN[id]?.(each.value) ?? each.value)}`;
    if (!isIt) {
      setAside(part, id, shown, `${says(counts)}, and that counts`);
      return true;
    }
    part.problems.push({ field: id, level: 'warning', text: `${says(other)}: this row counts` });
  }
  if (id === 'fullName' && person !== undefined && row.values.foundBy === 'address') {
    const known = person.fullName ?? '';
    if (!canBeOnePerson(known, next)) {
      setAside(part, id, shown, `The register has ${quoted(known)} with this address`);
      part.question = `${quoted(known)} has this nhs.net address here. If ${quoted(next)} is the same person, tick the row: the name stays as it is. If the address was given to someone new, mark ${quoted(known)} as left first`;
      return true;
    }
  }
  const why = DOUBTS[id]?.(next, person) ?? '';
  if (why === '') return false;
  setAside(part, id, shown, why);
  return true;
}

const SHOWN: Readonly<Record<string, (value: string) => string>> = {
  mobile: showPhone,
  accountCreatedOn: showDate,
  origin: (value) => fieldOf(LINKED_USERS, 'origin').choices?.[value] ?? value,
};

/** Why a fact can't be so; '' where it can. */
const DOUBTS: Readonly<Record<string, (next: string, person: RowValues | undefined) => string>> = {
  mobile: (next) => {
    const { value } = checkPhone(next);
    const isMobile = value.startsWith('+') && (!value.startsWith('+44') || value.startsWith('+447'));
    return isMobile ? '' : 'This can’t be a mobile number';
  },
  personalAddress: personalAddressProblem,
  accountCreatedOn: (next, person) =>
    (person?.inactiveSince ?? '') !== '' && next > (person?.inactiveSince ?? '')
      ? 'The register says that the account was inactive before that'
      : '',
};

/** What a new link needs, and whose it is where the person is known. */
function addNew(changes: RowChanges, { values }: ReadRow, person: RowValues | undefined): void {
  if ((changes.values.role ?? '') === '') {
    changes.values.role = 'member';
    changes.problems.push({ field: 'role', level: 'warning', text: 'Not stated: linked as a member' });
  }
  if (person === undefined) return;
  for (const id of PERSON_FIELDS)
    if (changes.values[id] === undefined && (person[id] ?? '') !== '') changes.values[id] = person[id] ?? '';
  if (person.personId === undefined) return;
  changes.values.personId = person.personId;
  changes.values.personVersion = person.personVersion ?? '';
  if (person.personState === 'left' && (values.endedOn ?? '') === '')
    changes.problems.push({
      field: 'fullName',
      level: 'warning',
      text: 'Has left here: with this link the person is live again',
    });
}
