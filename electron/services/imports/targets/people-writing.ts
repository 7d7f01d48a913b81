import { says } from '@shared/domain/imports/compare-notes';
import type { RowValues } from '@shared/domain/imports/kinds/declare';
import { newestHeld } from '@shared/domain/mfa/compare-told';
import { isSameFact } from '@shared/domain/mfa/fact-problems';
import type { MfaFact, MfaFactKind, MfaSource } from '@shared/domain/mfa/facts';
import type { LinkRole } from '@shared/domain/people/codes';
import { emptyLink, type LinkFacts } from '@shared/domain/people/links';
import { emptyPerson, type PersonForm } from '@shared/domain/people/person-form';
import { tidyLines } from '@shared/domain/text';
import { AppError } from '@shared/ipc/errors';
import type { EntityManager } from 'typeorm';
import { PersonLinkEntity, type PersonLinkRecord } from '../../../database/entities/person';
import type { Stamp } from '../../audit/stamp';
import { recordedFactOf } from '../../mfa/record-facts';
import { formOf, type LinkChange, linkFactsOf } from '../../people/person-facts';
import { type PersonChange, writePeople } from '../../people/person-writer';
import { loadStored, type StoredPeople } from '../../people/stored-people';
import type { PlannedChange } from '../engine';
import type { Outcome } from './target';

const PERSON_FACTS = ['fullName', 'nhsAddress', 'personalAddress', 'mobile', 'accountCreatedOn', 'origin'] as const;
const LINK_DATES = ['startedOn', 'endedOn', 'accessRemovedOn'] as const;
const MFA_FIELDS = ['mfa', 'mfaDate', 'mfaAsAt', 'mfaMethod', 'mfaSource'] as const;
const NOTES_MOST = 4000;

/** The rows about one person in a portion; `id` null for somebody whom the register doesn't have yet. */
interface Group {
  id: string | null;
  version: number;
  address: string;
  changes: { change: PlannedChange; link: PersonLinkRecord | null }[];
}

/**
 * Writes the rows of an import, several of which may be about one person: each portion writes a person once. What rows
 * further up wrote is known further down, also in another portion.
 */
export class PeopleWriting {
  readonly #manager: EntityManager;
  readonly #stamp: Stamp;
  /** The version of each person as the plan knew it, and as it is by now. */
  readonly #versions = new Map<string, { planned: number; now: number }>();
  /** Each person as before the import. */
  readonly #before = new Map<string, PersonForm>();
  /** People whom this import brought, by address. */
  readonly #brought = new Map<string, string>();

  constructor(manager: EntityManager, stamp: Stamp) {
    this.#manager = manager;
    this.#stamp = stamp;
  }

  async write(changes: readonly PlannedChange[]): Promise<Outcome[]> {
    const groups = await this.#groups(changes);
    const stored = await loadStored(
      this.#manager,
      groups.map(({ id }) => ({ target: id === null ? null : { id } })),
    );
    const practices = await this.#practices(changes);
    const written = await writePeople(
      this.#manager,
      this.#stamp,
      groups.map((group) => this.#changeOf(group, stored, practices)),
    );
    const outcomes = new Map<PlannedChange, Outcome>();
    for (const [index, group] of groups.entries()) {
      const { id = '', version = 0, action = 'none' } = written[index] ?? {};
      this.#versions.set(id, { planned: this.#versions.get(id)?.planned ?? group.version, now: version });
      if (group.id === null && group.address !== '') this.#brought.set(group.address, id);
      if (group.id === null) this.#before.set(id, emptyPerson);
      for (const { change } of group.changes)
        outcomes.set(change, change.target === null ? 'added' : action === 'none' ? 'none' : 'changed');
    }
    return changes.map((change) => outcomes.get(change) ?? 'none');
  }

  async #groups(changes: readonly PlannedChange[]): Promise<Group[]> {
    const ids = changes.flatMap(({ target }) => target?.id ?? []);
    const found =
      ids.length === 0
        ? []
        : await this.#manager.createQueryBuilder(PersonLinkEntity, 'l').where('l.id IN (:...ids)', { ids }).getMany();
    const links = new Map(found.map((link) => [link.id, link]));
    const groups = new Map<string, Group>();
    for (const change of changes) {
      const { target, values, row } = change;
      const link = links.get(target?.id ?? '') ?? null;
      const address = values.nhsAddress ?? '';
      // A record that is no link is a person who has none.
      const known = target === null ? values.personId : (link?.personId ?? target.id);
      const id = known ?? this.#brought.get(address) ?? null;
      const key = id ?? (address === '' ? `row ${row}` : address);
      const group = groups.get(key) ?? {
        id,
        version: target?.version ?? Number(values.personVersion ?? 0),
        address,
        changes: [],
      };
      group.changes.push({ change, link });
      groups.set(key, group);
    }
    return [...groups.values()];
  }

  /** The ids of the practices that new links are for, by code. */
  async #practices(changes: readonly PlannedChange[]): Promise<Map<string, string>> {
    const codes = [...new Set(changes.flatMap(({ values }) => values.odsCode || []))];
    if (codes.length === 0) return new Map();
    const rows = await this.#manager
      .createQueryBuilder()
      .select('p.id', 'id')
      .addSelect('p.ods_code', 'code')
      .from('practice', 'p')
      .where('p.deleted_at IS NULL AND p.ods_code IN (:...codes)', { codes })
      .getRawMany<{ id: string; code: string }>();
    return new Map(rows.map(({ id, code }) => [code, id]));
  }

  #changeOf(group: Group, stored: StoredPeople, practices: ReadonlyMap<string, string>): PersonChange {
    const { id, changes } = group;
    const current = id === null ? undefined : stored.people.get(id);
    const now = current === undefined ? emptyPerson : formOf(current);
    const before = this.#before.get(id ?? '') ?? now;
    if (id !== null) this.#before.set(id, before);
    const facts: Partial<PersonForm> = {};
    let notes = now.notes;
    for (const { change } of changes) {
      for (const field of PERSON_FACTS) {
        const next = change.values[field];
        // The row of a new link shows the person's facts as they were: those don't change. What a row further up said counts.
        const isSet = facts[field] !== undefined || now[field] !== before[field];
        if (next !== undefined && next !== before[field] && !isSet) Object.assign(facts, { [field]: next });
      }
      if (change.values.notes !== undefined)
        notes = withNotes(notes, before.notes, change.values.notes, change.values.fullName || now.fullName);
    }
    if (notes !== now.notes) facts.notes = notes;
    const held = ofPerson(stored.links, id);
    const links = changes.flatMap(({ change, link }) => linkChange(change, link, practices));
    if (links.some(({ id: linkId, facts: own }) => linkId === null || own.endedOn !== undefined))
      Object.assign(facts, stateAfter(now, held, links));
    const told = ofPerson(stored.mfa, id).map(recordedFactOf);
    const mfa: MfaFact[] = [];
    for (const { change } of changes) {
      const fact = mfaOf(change.values, told);
      if (fact !== null && ![...mfa, ...told].some((each) => isSameFact(each, fact))) mfa.push(fact);
    }
    return {
      target: id === null ? null : { id, version: this.#versionOf(id, group.version) },
      facts,
      links,
      mfa: mfa.map((fact) => ({ id: null, fact })),
    };
  }

  /** Rows further up may have made a newer version of a person than the plan knows. */
  #versionOf(id: string, planned: number): number {
    const known = this.#versions.get(id);
    return known !== undefined && (known.planned === planned || planned === 0) ? known.now : planned;
  }
}

const ofPerson = <Row extends { deletedAt: string | null }>(
  rows: ReadonlyMap<string, readonly Row[]>,
  id: string | null,
): Row[] => (rows.get(id ?? '') ?? []).filter(({ deletedAt }) => deletedAt === null);

/** The notes with what this row adds; rows further up may have added to them already. */
function withNotes(now: string, before: string, next: string, name: string): string {
  const [current, first] = [tidyLines(now), tidyLines(before)];
  if (current === first) return next;
  const added = next.startsWith(`${first}\n`) ? next.slice(first.length + 1) : next;
  const notes = says(current, added) ? current : current === '' ? added : `${current}\n${added}`;
  if (notes.length <= NOTES_MOST) return notes;
  throw new AppError(
    'invalid-input',
    `The notes of ${name} have no room for all that the rows of this person say. Nothing was imported. Shorten them, or leave a row out.`,
  );
}

function linkChange(
  { target, values }: PlannedChange,
  link: PersonLinkRecord | null,
  practices: ReadonlyMap<string, string>,
): LinkChange[] {
  const facts = linkFactsIn(values);
  if (link === null) {
    const { odsCode = '' } = values;
    if (odsCode === '' && target !== null) return [];
    const practiceId = practices.get(odsCode);
    if (practiceId === undefined)
      throw new AppError(
        'not-found',
        `The practice ${odsCode} is no longer in the register. Nothing was imported. Check the file again.`,
      );
    return [{ id: null, practiceId, facts: { ...emptyLink, ...facts } }];
  }
  if (Object.keys(facts).length === 0) return [];
  const { startedOn = '' } = facts;
  // Somebody who had left starts again: the time before stays as it was.
  if (link.endedOn !== null && startedOn !== '' && startedOn >= link.endedOn)
    return [{ id: null, practiceId: link.practiceId, facts: { ...emptyLink, role: link.role, ...facts } }];
  return [{ id: link.id, facts }];
}

function linkFactsIn(values: RowValues): Partial<LinkFacts> {
  const facts: Partial<LinkFacts> = {};
  for (const field of LINK_DATES) if (values[field] !== undefined) facts[field] = values[field];
  if (values.role) facts.role = values.role as LinkRole;
  return facts;
}

/** Who is left with no practice has left; who gets one again is live again. */
function stateAfter(
  { state }: PersonForm,
  held: readonly PersonLinkRecord[],
  changes: readonly LinkChange[],
): Partial<PersonForm> {
  const after = new Map<string, Partial<LinkFacts>>(held.map((link) => [link.id, linkFactsOf(link)]));
  for (const [index, change] of changes.entries())
    after.set(change.id ?? `new ${index}`, { ...after.get(change.id ?? ''), ...change.facts });
  const isOpen = [...after.values()].some(({ endedOn = '' }) => endedOn === '');
  if (!isOpen) return { state: 'left', inactiveSince: '' };
  return state === 'left' ? { state: 'live' } : {};
}

/** The fact that a row tells. What the plan doesn't name is as it was, because the state is the same. */
function mfaOf(values: RowValues, told: Parameters<typeof newestHeld>[0]): MfaFact | null {
  if (MFA_FIELDS.every((field) => values[field] === undefined)) return null;
  const { mfa, mfaDate, mfaAsAt, mfaMethod, mfaSource } = values;
  const held = mfa === undefined ? heldOf(told) : null;
  const kind = (mfa ?? held?.kind) as MfaFactKind | undefined;
  if (kind === undefined) return null;
  const happenedOn = mfaDate ?? held?.happenedOn ?? '';
  const asAt = mfaAsAt ?? held?.asAt ?? '';
  return {
    kind,
    happenedOn,
    asAt: asAt < happenedOn ? '' : asAt,
    method: mfaMethod ?? held?.method ?? '',
    source: (mfaSource ?? held?.source ?? 'spreadsheet') as MfaSource,
    words: '',
  };
}

function heldOf(told: Parameters<typeof newestHeld>[0]): MfaFact | null {
  const status = newestHeld(told, 'registered');
  const exempt = newestHeld(told, 'exempt');
  return status?.kind === 'registered' || exempt?.kind !== 'exempt' ? status : exempt;
}
