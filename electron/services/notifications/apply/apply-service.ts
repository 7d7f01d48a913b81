import { todayInLondon } from '@shared/domain/calendar-date';
import { type ApplyAction, firstActions } from '@shared/domain/notifications/apply/action';
import { proposedOutcome } from '@shared/domain/notifications/apply/outcome';
import { chosenChanges, type Held, type Proposal } from '@shared/domain/notifications/apply/proposal';
import { proposeAll } from '@shared/domain/notifications/apply/propose';
import { NOTIFICATION_KIND_LABELS } from '@shared/domain/notifications/codes';
import type { NotificationForm } from '@shared/domain/notifications/notification-form';
import { AppError } from '@shared/ipc/errors';
import type { ApplyInput, Proposals } from '@shared/ipc/notification-actions';
import type { EntityManager } from 'typeorm';
import { NotificationEntity, type NotificationRecord } from '../../../database/entities/notification';
import { NotificationMailEntity } from '../../../database/entities/notification-mail';
import type { Database } from '../../../database/open-database';
import { stampNow } from '../../audit/stamp';
import type { SettingsService } from '../../settings/settings-service';
import { foundInMail } from '../kept-mail';
import { formOf } from '../notification-facts';
import { writeNotification } from '../notification-writer';
import { loadHeld } from './load-held';
import { writeAction } from './write-action';

interface Looked {
  action: ApplyAction;
  held: Held;
  proposal: Proposal;
}

/** From a notification to what it asks for: looked at beside the register, and written in one step. */
export class ApplyService {
  readonly #database: Database;
  readonly #settings: SettingsService;
  readonly #actor: string;

  constructor(database: Database, settings: SettingsService, actor: string) {
    this.#database = database;
    this.#settings = settings;
    this.#actor = actor;
  }

  /** What the actions would do now; null for those that the mail was found to ask for. Nothing is written. */
  async proposals(id: string, actions: readonly ApplyAction[] | null): Promise<Proposals> {
    const { manager } = this.#database.reader;
    const record = await load(manager, id);
    const asked = actions ?? (await this.#first(manager, record));
    const { applicationThreshold } = await this.#settings.get();
    const looked = await look(manager, record, asked, applicationThreshold);
    return {
      version: record.version,
      actions: [...asked],
      proposals: looked.map(({ proposal }) => proposal),
      outcome: proposedOutcome(looked, { guidanceSentOn: record.guidanceSentOn ?? '' }),
      state: looked.some(({ proposal }) => proposal.missing.length > 0) ? 'in-progress' : 'done',
    };
  }

  /**
   * Writes the ticked changes of all actions, with the notification's outcome and state, as one step: all of it or
   * nothing. `changed-since` when the notification or a record is no longer as it was looked at, `invalid-input` while
   * something stands in the way of one of the actions.
   */
  async apply({
    id,
    version,
    actions,
    outcome,
    state,
  }: ApplyInput): Promise<{ stepId: string | null; changed: number }> {
    const { applicationThreshold } = await this.#settings.get();
    return this.#database.writes.write(async (manager) => {
      const record = await load(manager, id);
      if (record.version !== version || record.deletedAt !== null) throw changedSince('This notification');
      const looked = await look(
        manager,
        record,
        actions.map(({ seen: _, ...action }) => action),
        applicationThreshold,
      );
      for (const [at, { proposal }] of looked.entries()) refuse(at, proposal, actions[at]?.seen ?? []);
      const stamp = stampNow(this.#actor, {
        source: 'notification',
        batchId: id,
        stepLabel: `Notification applied: ${NOTIFICATION_KIND_LABELS[record.kind]}`,
      });
      for (const each of looked) await writeAction(manager, stamp, id, each);
      const changed = looked.reduce((sum, each) => sum + chosenChanges(each.proposal, each.action).length, 0);
      const written = await writeNotification(manager, stamp, {
        target: { id, version },
        facts: { outcome, state, ...aboutOf(record, looked) },
      });
      return { stepId: changed > 0 || written.version !== version ? stamp.stepId : null, changed };
    });
  }

  async #first(manager: EntityManager, record: NotificationRecord): Promise<ApplyAction[]> {
    const mail = await manager.findOneBy(NotificationMailEntity, { notificationId: record.id });
    return firstActions({
      form: formOf(record),
      facts: foundInMail(mail).facts,
      receivedOn: todayInLondon(new Date(record.receivedAt)),
    });
  }
}

async function load(manager: EntityManager, id: string): Promise<NotificationRecord> {
  const record = await manager.findOneBy(NotificationEntity, { id });
  if (record !== null) return record;
  throw new AppError('not-found', 'This notification is no longer in the log. Go back and look again.');
}

async function look(
  manager: EntityManager,
  record: NotificationRecord,
  actions: readonly ApplyAction[],
  threshold: number,
): Promise<Looked[]> {
  const held: { action: ApplyAction; held: Held }[] = [];
  for (const action of actions) {
    const others = actions.filter((other) => other !== action && samePerson(other, action));
    held.push({ action, held: await loadHeld(manager, action, { notificationId: record.id, threshold, others }) });
  }
  const proposals = proposeAll(held, {
    today: todayInLondon(new Date()),
    guidanceSentOn: record.guidanceSentOn ?? '',
  });
  return held.map((each, at) => ({ ...each, proposal: proposals[at] as Proposal }));
}

const samePerson = (a: ApplyAction, b: ApplyAction) =>
  a.personId === b.personId && a.values.fullName === b.values.fullName && a.values.nhsAddress === b.values.nhsAddress;

function refuse(at: number, proposal: Proposal, seen: readonly { id: string; version: number }[]): void {
  const keys = (records: readonly { id: string; version: number }[]) =>
    records.map(({ id, version }) => `${id} ${version}`).join(',');
  if (keys(proposal.seen) !== keys(seen)) throw changedSince(proposal.about || 'A record');
  const [problem] = proposal.problems;
  if (problem !== undefined)
    throw new AppError('invalid-input', `${problem.message}. Nothing was written.`, {
      [`actions.${at}.${problem.field}`]: problem.message,
    });
}

const changedSince = (what: string) =>
  new AppError(
    'changed-since',
    `${what} was changed meanwhile. Nothing was written. The newest version is shown now: look at it and repeat.`,
  );

/** A notification without a practice gets the one that all its actions are about; the same for the contractor. */
function aboutOf(record: NotificationRecord, looked: readonly Looked[]): Partial<NotificationForm> {
  const only = (ids: (string | null)[]) => (new Set(ids).size === 1 ? (ids[0] ?? '') : '');
  const practiceId = only(looked.map(({ held }) => held.practice?.id ?? null));
  const egress = looked.filter(({ action }) => action.kind === 'egress-account');
  const contractorId = egress.length === 0 ? '' : only(egress.map(({ held }) => held.contractor?.id ?? null));
  return {
    ...(record.practiceId === null && practiceId !== '' ? { practiceId } : {}),
    ...(record.contractorId === null && contractorId !== '' ? { contractorId } : {}),
  };
}
