import { AppError } from '@shared/ipc/errors';
import type { PersonMfa } from '@shared/ipc/mfa';
import { personOn } from './mfa-day';
import type { MfaRegister } from './mfa-register';
import { personMfaOf } from './mfa-views';

/** A person's MFA on a day. `not-found` for somebody who isn't in the register. */
export async function mfaOfPerson(register: MfaRegister, personId: string, on: string): Promise<PersonMfa> {
  const { people, policy } = await register.of({ personId });
  const [person] = people;
  if (person === undefined)
    throw new AppError('not-found', 'This person is no longer in the register. Go back to the people and look again.');
  return personMfaOf(personOn(person, policy, on), policy, on);
}
