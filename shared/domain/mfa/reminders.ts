import { showDate } from '../show-date';
import type { MfaNext, MfaStanding, MfaState } from './state';

/** Those who are not registered as far as somebody told: they are asked to. Who is not known is asked about, not reminded. */
export const STATES_TO_REMIND = [
  'prompted',
  'not-registered',
  'restricted',
  'access-lost',
] as const satisfies MfaState[];
export type StateToRemind = (typeof STATES_TO_REMIND)[number];
export const isToRemind = (state: MfaState): state is StateToRemind =>
  (STATES_TO_REMIND as readonly MfaState[]).includes(state);

/** As a mail says it to somebody who knows nothing of the register's states. */
const WORDS: Record<StateToRemind, string> = {
  prompted: 'prompted at log-in, not registered yet',
  'not-registered': 'not registered',
  restricted: 'not registered, moved to the restricted policy',
  'access-lost': 'not registered, access lost',
};
const NEXT_WORDS: Record<MfaNext, string> = {
  'prompts-begin': 'prompts at log-in begin on',
  'snooze-ends': 'the prompt can be put off until',
  'restriction-begins': 'moved to the restricted policy on',
  'password-expires': 'the password expires on',
  'access-ends': 'access is lost on',
};

export interface ReminderPerson {
  fullName: string;
  mfa: Pick<MfaStanding, 'state' | 'next'>;
}

/** A practice with those of its people who are reminded. */
export interface ReminderGroup {
  name: string;
  odsCode: string;
  people: readonly ReminderPerson[];
}

/** How somebody stands, in the words of a mail: "not registered; access is lost on 26 March 2025". */
export function reminderWords({ state, next }: ReminderPerson['mfa']): string {
  const words = isToRemind(state) ? WORDS[state] : '';
  return next === null ? words : `${words}; ${NEXT_WORDS[next.what]} ${showDate(next.on)}`;
}

/** The lines of a mail to a practice: one a person. */
export const linesOfPeople = (people: readonly ReminderPerson[]): string[] =>
  people.map(({ fullName, mfa }) => `- ${fullName}: ${reminderWords(mfa)}`);

/** The lines of a mail to a contractor: its practices one after the other, each with its people. */
export const linesOfPractices = (groups: readonly ReminderGroup[]): string[] =>
  groups.flatMap(({ name, odsCode, people }, index) => [
    ...(index === 0 ? [] : ['']),
    `${name} (${odsCode}):`,
    ...linesOfPeople(people),
  ]);

/** Why nobody can be reminded as things stand; '' where somebody can. */
export const REMINDER_OBSTACLES = ['', 'nobody', 'closed', 'no-address'] as const;
export type ReminderObstacle = (typeof REMINDER_OBSTACLES)[number];
