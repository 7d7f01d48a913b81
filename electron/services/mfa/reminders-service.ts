import { showDate, todayInLondon } from '@shared/domain/calendar-date';
import { mailtoOf } from '@shared/domain/mail-draft';
import { fillTemplate } from '@shared/domain/mail-template';
import { linesOfPeople, linesOfPractices } from '@shared/domain/mfa/reminders';
import { AppError } from '@shared/ipc/errors';
import type { ReminderBatch, ReminderOwner, ReminderPersonView, ReminderView } from '@shared/ipc/mfa-reminders';
import type { Database } from '../../database/open-database';
import { gapsOf, refuseGaps, settingValues } from '../settings/mail-settings';
import type { SettingsService } from '../settings/settings-service';
import { loadReminders } from './load-reminders';
import type { MfaRegister } from './mfa-register';
import { canBeReminded, type Reminder } from './reminder-whom';

const DONE = 'Nothing was opened or copied.';

interface RemindersOptions {
  database: Database;
  settings: SettingsService;
  register: MfaRegister;
  actor: string;
  today?: () => string;
}

/** Reminders of registering for MFA: each names only those people of its practice, or its contractor, who are not registered. */
export class RemindersService {
  readonly #options: RemindersOptions;

  constructor(options: RemindersOptions) {
    this.#options = options;
  }

  /** The mail as it would go out; with an obstacle too, as far as it can be written. `not-found`. */
  async text(owner: ReminderOwner): Promise<ReminderView> {
    const [[reminder], settings, { text }] = await Promise.all([
      this.#load([owner]),
      this.#options.settings.get(),
      this.#options.settings.templates.get(`mfa-reminder-${owner.of}`),
    ]);
    if (reminder === null || reminder === undefined) throw gone(owner);
    const { contractor, groups, addresses, of, id, name, odsCode, obstacle, why } = reminder;
    const lines = groups.map(({ practice, people }) => ({ ...practice, people: people.map(asMfa) }));
    const filled = fillTemplate(text, {
      ...settingValues(settings, this.#options.actor),
      ...(of === 'practice' ? { practiceName: name, odsCode } : {}),
      contractorName: contractor?.name ?? '',
      today: showDate(this.#today()),
      mailboxAddress: of === 'practice' ? (addresses[0] ?? '') : '',
      peopleToRemind:
        of === 'practice' ? lines.flatMap(({ people }) => linesOfPeople(people)) : linesOfPractices(lines),
    });
    const { subject, body } = filled;
    const to = addresses[0] ?? '';
    const canInstead = of === 'practice' && obstacle === 'no-address' && canBeReminded(contractor);
    return {
      ...{ of, id, name, odsCode, obstacle, why, to, addresses, subject, body },
      people: peopleOf(reminder),
      contractor: canInstead ? { id: contractor.id, name: contractor.name } : null,
      gaps: groups.length === 0 ? [] : gapsOf(filled),
      short: mailtoOf({ to, subject, body }) !== null,
    };
  }

  /** The mail to hand on, and whom it names. See the route for its refusals. */
  async draft(owner: ReminderOwner, { seen, to, how }: { seen: readonly string[]; to: string; how: string }) {
    const [view, { teamAddress }] = await Promise.all([this.text(owner), this.#options.settings.get()]);
    const { obstacle, why, people, gaps, subject, body } = view;
    if (obstacle === 'nobody' || obstacle === 'closed') throw new AppError('invalid-input', `${why} ${DONE}`);
    const same = people.length === seen.length && people.every(({ id }) => seen.includes(id));
    if (!same)
      throw new AppError(
        'changed-since',
        `Somebody’s MFA was recorded meanwhile, and the reminder names others now. ${DONE} Look at it again.`,
      );
    refuseGaps(gaps);
    if (to === '' && how !== 'copy')
      throw new AppError('invalid-input', `The reminder has no recipient. ${DONE}`, {
        to: 'Enter an email address, or copy the text',
      });
    const draft = { from: teamAddress, to, subject, body };
    return { draft, people: people.map(({ id, version }) => ({ id, version })) };
  }

  async batch(owners: readonly ReminderOwner[]): Promise<ReminderBatch> {
    const reminders = await this.#load(owners);
    const drafts: ReminderBatch['drafts'] = [];
    const leftOut: ReminderBatch['leftOut'] = [];
    for (const reminder of reminders) {
      // One that was deleted meanwhile is no longer anybody's to remind.
      if (reminder === null) continue;
      const { of, id, name, odsCode, obstacle, why } = reminder;
      if (obstacle === '') drafts.push({ of, id, name, odsCode, people: peopleOf(reminder).length });
      else leftOut.push({ of, id, name, odsCode, why });
    }
    return { drafts, leftOut };
  }

  #load(owners: readonly ReminderOwner[]): Promise<(Reminder | null)[]> {
    const { database, register } = this.#options;
    return loadReminders({ database, register, on: this.#today() }, owners);
  }

  #today(): string {
    return this.#options.today?.() ?? todayInLondon(new Date());
  }
}

/** Everybody whom a reminder names, once: a person may work at several practices of a contractor. */
const peopleOf = ({ groups }: Reminder): ReminderPersonView[] => [
  ...new Map(groups.flatMap(({ people }) => people).map((person) => [person.id, person])).values(),
];

const asMfa = ({ fullName, state, next }: ReminderPersonView) => ({ fullName, mfa: { state, next } });

const gone = ({ of }: ReminderOwner) =>
  new AppError('not-found', `This ${of} is no longer in the register. Nobody is reminded. Go back and look again.`);
