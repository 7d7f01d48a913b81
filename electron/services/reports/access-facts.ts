import { isInUse } from '@shared/domain/people/links';
import type { ReportedPerson } from '@shared/domain/reports/practice-status-people';
import type { AccessRow } from '@shared/ipc/mfa';
import { inSlices } from '../in-slices';
import { accessRowOf } from '../mfa/access-rows';
import type { MfaData } from '../mfa/mfa-data';
import { MfaDay, type PersonAtPractice } from '../mfa/mfa-day';
import type { MfaRegister } from '../mfa/mfa-register';

/** Who is linked with a practice, and how access to its mailbox stands; null where it is no longer in the register. */
export type AccessOf = (practiceId: string) => { row: AccessRow; people: ReportedPerson[]; former: number } | null;

/** For as many practices or fewer, only what belongs to them is read. */
const FEW = 3;

/** How access to the mailboxes of some practices stands on a day, closed ones too. */
export async function accessOfPractices(register: MfaRegister, on: string, ids: readonly string[]): Promise<AccessOf> {
  if (ids.length > FEW) return accessOfAll(register, on);
  const each = new Map<string, AccessOf>();
  for (const practiceId of ids) {
    const data = await register.of({ practiceId });
    each.set(practiceId, await accessIn(data, await MfaDay.of(data, on)));
  }
  return (id) => each.get(id)?.(id) ?? null;
}

/** The same, whichever practices will be asked for. */
export async function accessOfAll(register: MfaRegister, on: string): Promise<AccessOf> {
  return accessIn(await register.now(), await register.on(on));
}

async function accessIn({ practices }: MfaData, day: MfaDay): Promise<AccessOf> {
  const byId = new Map(practices.map((practice) => [practice.id, practice]));
  const linked = await inSlices(byPractice(day));
  return (id) => {
    const practice = byId.get(id);
    if (practice === undefined) return null;
    const there = linked.get(id) ?? [];
    const open = there.filter(({ standing }) => standing !== 'ended');
    const known = new Set(open.map(({ of }) => of.person.id));
    const former = new Set(there.map(({ of }) => of.person.id).filter((personId) => !known.has(personId)));
    return { row: accessRowOf(practice, there, day.on), people: ownersFirst(open.map(reported)), former: former.size };
  };
}

function* byPractice(day: MfaDay) {
  const linked = new Map<string, PersonAtPractice[]>();
  for (const of of day.people) {
    for (const each of of.links) {
      const known = linked.get(each.link.practice.id);
      if (known === undefined) linked.set(each.link.practice.id, [{ of, ...each }]);
      else known.push({ of, ...each });
    }
    yield;
  }
  return linked;
}

const reported = ({ of, link, standing }: PersonAtPractice): ReportedPerson => ({
  fullName: of.person.fullName,
  nhsAddress: of.person.nhsAddress,
  role: link.role,
  state: of.state,
  standing,
  startedOn: link.startedOn,
  endedOn: link.endedOn,
  mfa: of.mfa,
});

/** Those with access before those whose access must go and those who are yet to come; owners first. They come by name. */
function ownersFirst(people: readonly ReportedPerson[]): ReportedPerson[] {
  const place = ({ standing, role }: ReportedPerson) => (isInUse(standing) ? (role === 'owner' ? 0 : 1) : 2);
  return people.toSorted((a, b) => place(a) - place(b));
}
