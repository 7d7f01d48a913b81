import { todayInLondon } from '@shared/domain/calendar-date';
import { MFA_FACT_LABELS, type MfaFact } from '@shared/domain/mfa/facts';
import type { MfaPolicy } from '@shared/domain/mfa/policy';
import { ACCESS_STATUSES, type AccessStatus } from '@shared/domain/mfa/practice-access';
import { AppError } from '@shared/ipc/errors';
import type {
  AccessPersonView,
  AccessRow,
  MfaCalendarDay,
  MfaScope,
  MfaSeriesPoint,
  PersonMfa,
  PolicyPreview,
} from '@shared/ipc/mfa';
import type { Database } from '../../database/open-database';
import { stampNow } from '../audit/stamp';
import { writePerson } from '../people/person-writer';
import { accessPeople, accessRowOf } from './access-rows';
import { MfaDay } from './mfa-day';
import { mfaOfPerson } from './mfa-of-person';
import type { MfaRegister } from './mfa-register';
import { calendarOf, seriesOf } from './mfa-times';
import { previewPolicy } from './preview-policy';
import { type FieldOf, recordFact } from './record-facts';

type Target = { id: string; version: number };
type Span = { scope: MfaScope; from: string; to: string };

/** What is known about people's multi-factor authentication, and which practices lose access when. */
export class MfaService {
  readonly #database: Database;
  readonly #register: MfaRegister;
  readonly #actor: string;
  readonly #today: () => string;

  constructor(
    database: Database,
    register: MfaRegister,
    actor: string,
    today: () => string = () => todayInLondon(new Date()),
  ) {
    this.#database = database;
    this.#register = register;
    this.#actor = actor;
    this.#today = today;
  }

  async practices(): Promise<AccessRow[]> {
    return (await this.#register.on(this.#today())).access();
  }

  async counts(): Promise<Record<AccessStatus, number>> {
    const counts = Object.fromEntries(ACCESS_STATUSES.map((status) => [status, 0])) as Record<AccessStatus, number>;
    for (const { status } of await this.practices()) counts[status] += 1;
    return counts;
  }

  async ofPractice(practiceId: string): Promise<{ access: AccessRow; people: AccessPersonView[] }> {
    const on = this.#today();
    const data = await this.#register.of({ practiceId });
    const practice = data.practices.find(({ id }) => id === practiceId);
    if (practice === undefined)
      throw new AppError('not-found', 'This practice is no longer in the register. Go back and look again.');
    const people = (await MfaDay.of(data, on)).atPractice(practiceId);
    return { access: accessRowOf(practice, people, on), people: accessPeople(people) };
  }

  ofPerson(personId: string): Promise<PersonMfa> {
    return mfaOfPerson(this.#register, personId, this.#today());
  }

  /** How everybody and every practice stands on a day, whichever: the policy is the one of now. */
  onDay(on: string): Promise<MfaDay> {
    return this.#register.on(on);
  }

  /** Records what was told about one person or several, as one step. */
  record(people: readonly Target[], fact: MfaFact): Promise<Target[]> {
    const stepLabel = `Recorded about MFA: ${MFA_FACT_LABELS[fact.kind].toLowerCase()}`;
    return this.#record(people, fact, stepLabel, (field) => `fact.${field}`);
  }

  reminded(people: readonly Target[], on: string): Promise<Target[]> {
    const fact: MfaFact = { kind: 'reminded', happenedOn: on, asAt: on, method: '', source: 'staff', words: '' };
    return this.#record(people, fact, 'Reminded about MFA', () => 'on');
  }

  #record(people: readonly Target[], fact: MfaFact, stepLabel: string, fieldOf: FieldOf): Promise<Target[]> {
    const stamp = stampNow(this.#actor, { stepLabel });
    return this.#database.writes.write((manager) =>
      recordFact(manager, stamp, { people, fact, today: this.#today(), fieldOf }),
    );
  }

  removeFact(target: Target, factId: string): Promise<Target> {
    const stamp = stampNow(this.#actor, { stepLabel: 'What was said about MFA taken off' });
    return this.#database.writes.write((manager) =>
      writePerson(manager, stamp, { target, facts: {}, mfa: [{ id: factId, remove: true }] }),
    );
  }

  async previewPolicy(policy: MfaPolicy): Promise<PolicyPreview> {
    return previewPolicy(await this.#register.on(this.#today()), policy);
  }

  async series(span: Span): Promise<MfaSeriesPoint[]> {
    return seriesOf(await this.#register.now(), span);
  }

  async calendar(span: Span): Promise<MfaCalendarDay[]> {
    return calendarOf(await this.#register.now(), span);
  }
}
