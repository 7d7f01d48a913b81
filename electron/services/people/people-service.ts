import { todayInLondon } from '@shared/domain/calendar-date';
import { isInUse, type LinkFacts, linkStanding } from '@shared/domain/people/links';
import { countOwners } from '@shared/domain/people/owners';
import type { PersonForm } from '@shared/domain/people/person-form';
import { AppError } from '@shared/ipc/errors';
import type { PersonDetail, PersonRow, PracticePeople } from '@shared/ipc/people';
import type { AuditEntryView } from '@shared/ipc/practices';
import type { EntityManager } from 'typeorm';
import { PersonEntity, UserRequestEntity } from '../../database/entities/person';
import type { Database } from '../../database/open-database';
import { countHistory, loadHistory } from '../audit/audit-store';
import { stampNow } from '../audit/stamp';
import { inSlices } from '../in-slices';
import { mfaOfPerson } from '../mfa/mfa-of-person';
import type { MfaRegister } from '../mfa/mfa-register';
import { personRowsInSteps } from '../mfa/mfa-views';
import type { SettingsService } from '../settings/settings-service';
import { findAlike } from './find-people';
import { leavePerson, recordAccessRemoved } from './leave';
import { countPeople, loadLinks, loadPractice } from './people-queries';
import { byStanding, linkViews, personWarnings, practicePeopleOf } from './people-views';
import { formOf } from './person-facts';
import { writePerson } from './person-writer';
import { requestFactsOf } from './request-facts';
import { loadRequests, requestViews } from './request-queries';
import { writeRequest } from './request-writer';

type Target = { id: string; version: number };

const NEWEST_HISTORY = 20;

/** People with NHSmail accounts, and who of them can open which practice's mailbox. */
export class PeopleService {
  readonly #database: Database;
  readonly #settings: SettingsService;
  readonly #mfa: MfaRegister;
  readonly #actor: string;
  readonly #today: () => string;

  constructor(
    database: Database,
    settings: SettingsService,
    mfa: MfaRegister,
    actor: string,
    today = () => todayInLondon(new Date()),
  ) {
    this.#database = database;
    this.#settings = settings;
    this.#mfa = mfa;
    this.#actor = actor;
    this.#today = today;
  }

  /** By name. */
  async list(): Promise<PersonRow[]> {
    return inSlices(personRowsInSteps(await this.#mfa.on(this.#today())));
  }

  count(): Promise<number> {
    return countPeople(this.#database.reader);
  }

  async get(id: string): Promise<PersonDetail> {
    const { manager } = this.#database.reader;
    const today = this.#today();
    const [person, lines, requests, historyCount, { helpdeskAddress }, mfa] = await Promise.all([
      manager.findOneBy(PersonEntity, { id }),
      loadLinks(manager, { personId: id }),
      loadRequests(manager, { personId: id }),
      countHistory(manager, id),
      this.#settings.get(),
      mfaOfPerson(this.#mfa, id, today),
    ]);
    if (person === null || person.deletedAt !== null) throw gone();
    const form = formOf(person);
    const links = linkViews(lines, today).sort(byStanding);
    const state = links[0]?.personState ?? person.state;
    const alike = form.nhsAddress === '' ? [] : await findAlike(manager, { fullName: '', nhsAddress: form.nhsAddress });
    return {
      id,
      version: person.version,
      form,
      state,
      links,
      requests: requestViews(requests, { today, helpdesk: helpdeskAddress }),
      warnings: personWarnings(form, links, state),
      sameAddress: alike
        .filter((other) => other.id !== id)
        .map((other) => ({ id: other.id, fullName: other.fullName, left: other.state === 'left' })),
      canClear: state === 'live' && (form.personalAddress !== '' || form.mobile !== ''),
      mfa,
      updatedAt: person.updatedAt,
      history: await this.history(id, { offset: 0, limit: NEWEST_HISTORY }),
      historyCount,
    };
  }

  alike(person: { fullName: string; nhsAddress: string }) {
    return findAlike(this.#database.reader.manager, person).then((found) =>
      found.map(({ id, version, fullName, nhsAddress, state }) => ({ id, version, fullName, nhsAddress, state })),
    );
  }

  history(id: string, page: { offset: number; limit: number }): Promise<AuditEntryView[]> {
    return loadHistory(this.#database.reader.manager, id, page, (code) => code);
  }

  async ofPractice(practiceId: string): Promise<PracticePeople> {
    const { manager } = this.#database.reader;
    const today = this.#today();
    const [practice, lines, requests, { helpdeskAddress }] = await Promise.all([
      loadPractice(manager, practiceId),
      loadLinks(manager, { practiceId }),
      loadRequests(manager, { practiceId }),
      this.#settings.get(),
    ]);
    if (practice === null)
      throw new AppError('not-found', 'This practice is no longer in the register. Go back and look again.');
    const rules = { today, helpdesk: helpdeskAddress };
    return practicePeopleOf(practice, linkViews(lines, today), requestViews(requests, rules), helpdeskAddress);
  }

  /** Adds a person (target null), with a link where one is given, or changes one. */
  save(target: Target | null, form: PersonForm, link: { practiceId: string; link: LinkFacts } | null): Promise<Target> {
    const stamp = stampNow(this.#actor);
    return this.#write(async (manager) => {
      if (target !== null) await refuseLeftWithLinks(manager, target.id, form, this.#today());
      return writePerson(manager, stamp, {
        target,
        facts: form,
        links: link === null ? [] : [{ id: null, practiceId: link.practiceId, facts: link.link }],
      });
    });
  }

  saveLink(target: Target, linkId: string | null, practiceId: string, link: LinkFacts): Promise<Target> {
    const stamp = stampNow(this.#actor, { stepLabel: linkId === null ? 'Linked with a practice' : '' });
    return this.#write(async (manager) => {
      const person = await manager.findOneBy(PersonEntity, { id: target.id });
      // Who had left and is linked without an end is back: nobody else may be given the address.
      const isBack = person?.state === 'left' && link.endedOn === '';
      return writePerson(manager, stamp, {
        target,
        facts: isBack ? { state: 'live' } : {},
        links: [linkId === null ? { id: null, practiceId, facts: link } : { id: linkId, facts: link }],
      });
    });
  }

  removeLink(target: Target, linkId: string): Promise<Target> {
    const stamp = stampNow(this.#actor, { stepLabel: 'Link with a practice taken off' });
    return this.#write((manager) =>
      writePerson(manager, stamp, { target, facts: {}, links: [{ id: linkId, facts: {}, remove: true }] }),
    );
  }

  /** Ends links, and counts the owners of the practices that were left as they stand today. */
  leave(target: Target, practiceId: string | null, on: string) {
    const stamp = stampNow(this.#actor, { stepLabel: practiceId === null ? 'Has left' : 'Has left a practice' });
    return this.#write(async (manager) => {
      const { practiceIds, ...written } = await leavePerson(manager, stamp, { target, practiceId, on });
      const owners = [];
      for (const id of new Set(practiceIds)) {
        const lines = await loadLinks(manager, { practiceId: id });
        const { owners: n, level } = countOwners(linkViews(lines, this.#today()));
        const { odsCode = '', practiceName: name = '' } = lines[0] ?? {};
        if (lines.length > 0) owners.push({ id, odsCode, name, owners: n, level });
      }
      return { ...written, owners };
    });
  }

  async accessRemoved(target: Target, linkId: string, on: string | null): Promise<Target> {
    if (on !== null && on > this.#today())
      throw new AppError('invalid-input', 'The date can’t be in the future. Nothing was written.', {
        on: 'The date can’t be in the future',
      });
    const stepLabel = on === null ? 'Access taken away: date taken off' : 'Access taken away';
    return this.#write((manager) =>
      recordAccessRemoved(manager, stampNow(this.#actor, { stepLabel }), { target, linkId, on }),
    );
  }

  /** Clears what was only needed until the account was live, in the person's requests too, as one step. */
  clearPersonal(target: Target): Promise<Target> {
    const stamp = stampNow(this.#actor, { stepLabel: 'Personal address and mobile cleared' });
    return this.#write(async (manager) => {
      const written = await writePerson(manager, stamp, { target, facts: { personalAddress: '', mobile: '' } });
      const requests = await manager.findBy(UserRequestEntity, { personId: target.id });
      for (const request of requests)
        if (request.deletedAt === null && requestFactsOf(request).liveOn !== '')
          await writeRequest(manager, stamp, { target: request, facts: { personalAddress: '', mobile: '' } });
      return written;
    });
  }

  #write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.#database.writes.write(work);
  }
}

/** Somebody who is marked as left must have left on a day, or nobody would take the access away. */
async function refuseLeftWithLinks(manager: EntityManager, id: string, form: PersonForm, today: string): Promise<void> {
  if (form.state !== 'left') return;
  const open = (await loadLinks(manager, { personId: id })).find(
    (line) => line.endedOn === '' && isInUse(linkStanding(line, today)),
  );
  if (open === undefined) return;
  const message = `The person still has access at ${open.odsCode}: use “Has left” on the person’s page`;
  throw new AppError('invalid-input', `${message}. Nothing was written.`, { 'values.state': message });
}

const gone = () =>
  new AppError('not-found', 'This person is no longer in the register. Go back to the people and look again.');
