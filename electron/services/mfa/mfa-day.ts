import { remindedOn, standingOn } from '@shared/domain/mfa/account';
import type { MfaPolicy } from '@shared/domain/mfa/policy';
import { ACCESS_STATUSES } from '@shared/domain/mfa/practice-access';
import type { MfaStanding } from '@shared/domain/mfa/state';
import type { PersonState } from '@shared/domain/people/codes';
import { isInUse, type LinkStanding, linkStanding, stateNow } from '@shared/domain/people/links';
import type { AccessRow } from '@shared/ipc/mfa';
import { inSlices } from '../in-slices';
import { accessRowOf, isClosedOn } from './access-rows';
import type { MfaData, MfaLink, MfaPerson } from './mfa-data';

/** A link with how it stands on the day. */
export interface LinkOnDay {
  link: MfaLink;
  standing: LinkStanding;
}

/** Somebody with how the account stands on the day. */
export interface PersonOnDay {
  person: MfaPerson;
  /** As shown: someone who is to leave later is still there. */
  state: PersonState;
  mfa: MfaStanding;
  links: LinkOnDay[];
  /** '' where never. */
  remindedOn: string;
}

/** Somebody at one practice. */
export interface PersonAtPractice extends LinkOnDay {
  of: PersonOnDay;
}

/** How all stand on one day, worked out a little at a time. */
export class MfaDay {
  readonly on: string;
  readonly people: readonly PersonOnDay[];
  readonly #data: MfaData;
  #access: Promise<AccessRow[]> | null = null;

  private constructor(data: MfaData, on: string, people: readonly PersonOnDay[]) {
    this.#data = data;
    this.on = on;
    this.people = people;
  }

  static async of(data: MfaData, on: string): Promise<MfaDay> {
    return new MfaDay(data, on, await inSlices(peopleInSteps(data, on)));
  }

  /** Practices that aren't closed, or that people still have access to; the worst first. */
  access(): Promise<AccessRow[]> {
    this.#access ??= inSlices(this.#accessInSteps());
    return this.#access;
  }

  /** Everybody with a link to the practice, whatever its standing. */
  atPractice(practiceId: string): PersonAtPractice[] {
    return this.people.flatMap((of) =>
      of.links.filter(({ link }) => link.practice.id === practiceId).map((link) => ({ ...link, of })),
    );
  }

  *#accessInSteps() {
    const there = new Map<string, PersonAtPractice[]>();
    for (const of of this.people) {
      for (const { link, standing } of of.links) {
        const known = there.get(link.practice.id);
        if (known === undefined) there.set(link.practice.id, [{ of, link, standing }]);
        else known.push({ of, link, standing });
      }
      yield;
    }
    const rows: AccessRow[] = [];
    for (const practice of this.#data.practices) {
      const people = there.get(practice.id) ?? [];
      const hasPeople = people.some(({ standing }) => isInUse(standing) || standing === 'access-left');
      if (hasPeople || !isClosedOn(practice, this.on)) rows.push(accessRowOf(practice, people, this.on));
      yield;
    }
    return ACCESS_STATUSES.flatMap((status) => rows.filter((row) => row.status === status));
  }
}

export function personOn(person: MfaPerson, policy: MfaPolicy, on: string): PersonOnDay {
  const links = person.links.map((link) => ({ link, standing: linkStanding(link, on) }));
  return {
    person,
    state: stateNow(
      person.state,
      links.map(({ standing }) => standing),
    ),
    mfa: standingOn(person, policy, on),
    links,
    remindedOn: remindedOn(person.facts, on),
  };
}

function* peopleInSteps({ people, policy }: MfaData, on: string) {
  const found: PersonOnDay[] = [];
  for (const person of people) {
    found.push(personOn(person, policy, on));
    yield;
  }
  return found;
}
