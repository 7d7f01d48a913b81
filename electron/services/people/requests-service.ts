import { todayInLondon } from '@shared/domain/calendar-date';
import type { AccountOrigin } from '@shared/domain/people/codes';
import { overlap } from '@shared/domain/people/links';
import { emptyPerson } from '@shared/domain/people/person-form';
import type { RequestForm } from '@shared/domain/people/request-form';
import {
  canSendRequests,
  missingFacts,
  missingSentence,
  NO_MAILBOX,
  requestState,
  stepDateProblem,
} from '@shared/domain/people/request-rules';
import { AppError } from '@shared/ipc/errors';
import type { EntityManager } from 'typeorm';
import { PersonEntity, PersonLinkEntity } from '../../database/entities/person';
import type { Database } from '../../database/open-database';
import { type Stamp, stampNow } from '../audit/stamp';
import { formOf, type LinkChange, linkFactsOf } from './person-facts';
import { writePerson } from './person-writer';
import { loadRequests, type RequestLine } from './request-queries';
import { writeRequest } from './request-writer';

type Target = { id: string; version: number };

/** Whose account came of a request. */
export interface LiveAccount {
  /** Null for somebody new. */
  person: Target | null;
  nhsAddress: string;
  origin: AccountOrigin;
  /** Clear personal address and mobile: they have served their purpose. */
  clear: boolean;
}

/** Requests of practices for new users, step by step. */
export class RequestsService {
  readonly #database: Database;
  readonly #actor: string;
  readonly #today: () => string;

  constructor(database: Database, actor: string, today = () => todayInLondon(new Date())) {
    this.#database = database;
    this.#actor = actor;
    this.#today = today;
  }

  async save(
    target: Target | null,
    owner: { practiceId: string; notificationId: string | null },
    form: RequestForm,
  ): Promise<Target> {
    if (form.askedOn > this.#today()) throw wrongDate('The date can’t be in the future', 'values.askedOn');
    return this.#write((manager) => writeRequest(manager, stampNow(this.#actor), { target, owner, facts: form }));
  }

  /** The practice sent it, or was reminded. `invalid-input` where facts are missing or there is no live shared mailbox. */
  advance(target: Target, to: 'sent' | 'reminded', on: string): Promise<Target> {
    const stepLabel = to === 'sent' ? 'Request sent by the practice' : 'Practice reminded';
    return this.#write(async (manager) => {
      const line = await find(manager, target.id);
      this.#checkStep(line, to, on);
      if (to === 'sent') refuseUnready(line);
      const facts = to === 'sent' ? { sentOn: on } : { remindedOn: on };
      return writeRequest(manager, stampNow(this.#actor, { stepLabel }), { target, facts });
    });
  }

  /** The account is live: the person is added, or gets the address, and is linked with the practice, all in one step. */
  goLive(target: Target, on: string, account: LiveAccount): Promise<Target & { personId: string }> {
    const stamp = stampNow(this.#actor, { stepLabel: 'Account of a new user live' });
    return this.#write(async (manager) => {
      const line = await find(manager, target.id);
      this.#checkStep(line, 'live', on);
      const { fullName, role } = line.facts;
      const missing = [...(fullName === '' ? ['full name'] : []), ...(role === '' ? ['owner or member'] : [])];
      if (missing.length > 0) throw refused(missingSentence(missing));
      const person = await writeAccount(manager, stamp, line, on, account);
      const cleared = account.clear ? { personalAddress: '', mobile: '' } : {};
      const written = await writeRequest(manager, stamp, {
        target,
        facts: { liveOn: on, personId: person.id, ...cleared },
      });
      return { ...written, personId: person.id };
    });
  }

  /** Refuses a request, with the reason; null takes that back. Without a reason, it is what is missing. */
  refuse(target: Target, on: string | null, reason: string): Promise<Target> {
    const stepLabel = on === null ? 'Request taken up again' : 'Request refused';
    return this.#write(async (manager) => {
      const line = await find(manager, target.id);
      const missing = missingFacts(line.facts);
      const why = reason !== '' || missing.length === 0 ? reason : `Missing: ${missing.join(', ')}`;
      if (on !== null) this.#checkStep(line, 'refused', on);
      if (on !== null && why === '')
        throw new AppError('invalid-input', 'Say why the request is refused. Nothing was written.', {
          reason: 'Enter why the request is refused',
        });
      const facts = on === null ? { refusedOn: '', refusalReason: '' } : { refusedOn: on, refusalReason: why };
      return writeRequest(manager, stampNow(this.#actor, { stepLabel }), { target, facts });
    });
  }

  #checkStep({ facts }: RequestLine, step: 'sent' | 'live' | 'refused' | 'reminded', on: string): void {
    const state = requestState(facts);
    if (state === 'refused') throw refused('The request was refused. Take that back first.');
    if (state === 'live') throw refused('The account is live already.');
    const problem = stepDateProblem(facts, step, on, this.#today());
    if (problem !== '') throw wrongDate(problem, 'on');
  }

  #write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.#database.writes.write(work);
  }
}

/** The request by its id. `not-found`. */
export async function find(manager: EntityManager, id: string): Promise<RequestLine> {
  const [line] = await loadRequests(manager, { id });
  if (line === undefined) throw new AppError('not-found', 'This request is no longer in the register. Look again.');
  return line;
}

/** Why the practice can't send the request yet: `invalid-input` with what is missing. */
export function refuseUnready({ facts, mailbox }: RequestLine): void {
  const missing = missingFacts(facts);
  if (missing.length > 0) throw refused(missingSentence(missing));
  if (!canSendRequests(mailbox)) throw refused(NO_MAILBOX);
}

async function writeAccount(
  manager: EntityManager,
  stamp: Stamp,
  { facts, practice }: RequestLine,
  on: string,
  { person, nhsAddress, origin, clear }: LiveAccount,
): Promise<Target> {
  const current = person === null ? null : await manager.findOneBy(PersonEntity, { id: person.id });
  const before = current === null ? emptyPerson : formOf(current);
  const links = person === null ? [] : await manager.findBy(PersonLinkEntity, { personId: person.id });
  const link = {
    role: facts.role === 'owner' ? ('owner' as const) : ('member' as const),
    startedOn: on,
    endedOn: '',
    accessRemovedOn: '',
  };
  // Somebody who is linked with the practice already keeps that link, in the role that was asked for.
  const linked = links.find(
    (each) =>
      each.deletedAt === null &&
      each.practiceId === practice.id &&
      each.endedOn === null &&
      overlap(linkFactsOf(each), link),
  );
  const change: LinkChange =
    linked === undefined
      ? { id: null, practiceId: practice.id, facts: link }
      : { id: linked.id, facts: { role: link.role } };
  return writePerson(manager, stamp, {
    target: person,
    facts: {
      fullName: current === null ? facts.fullName : before.fullName,
      nhsAddress: nhsAddress || before.nhsAddress,
      personalAddress: clear ? '' : facts.personalAddress || before.personalAddress,
      mobile: clear ? '' : facts.mobile || before.mobile,
      // Somebody whose account is in use already got none by this request.
      accountCreatedOn: before.accountCreatedOn || (current === null || before.state === 'joiner' ? on : ''),
      origin: before.origin === 'unknown' ? origin : before.origin,
      state: 'live',
      inactiveSince: '',
    },
    links: [change],
  });
}

const refused = (why: string) => new AppError('invalid-input', `${why} Nothing was written.`);
const wrongDate = (problem: string, field: string) =>
  new AppError('invalid-input', `${problem}. Nothing was written.`, { [field]: problem });
