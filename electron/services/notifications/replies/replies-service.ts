import { showDate, todayInLondon } from '@shared/domain/calendar-date';
import { fillTemplate, TEMPLATE_LABELS } from '@shared/domain/mail-template';
import { REPLY_NOTES, type ReplyTemplateId, repliesFor } from '@shared/domain/notifications/reply-templates';
import { isPlainAddress } from '@shared/domain/settings-form';
import { AppError } from '@shared/ipc/errors';
import type { Proposals, ReplyView } from '@shared/ipc/notification-actions';
import type { NotificationDetail } from '@shared/ipc/notifications';
import { NotificationEntity } from '../../../database/entities/notification';
import type { Database } from '../../../database/open-database';
import { stampNow } from '../../audit/stamp';
import { gapsOf, refuseGaps, settingValues } from '../../settings/mail-settings';
import type { SettingsService } from '../../settings/settings-service';
import type { ApplyService } from '../apply/apply-service';
import { writeNotification } from '../notification-writer';
import type { NotificationsService } from '../notifications-service';
import { lookAtGuidance, readGuidance } from './guidance-file';

interface Services {
  database: Database;
  settings: SettingsService;
  notifications: NotificationsService;
  applying: ApplyService;
  actor: string;
}

/** Replies to who sent a notification: written here, looked at and sent by a person. */
export class RepliesService {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  async drafts(id: string): Promise<{ to: string; addresses: string[]; replies: ReplyView[] }> {
    const [detail, proposals] = await this.#about(id);
    const fitting = repliesFor({
      kind: detail.form.kind,
      acknowledged: detail.form.acknowledgedOn !== '',
      guidanceSent: detail.form.guidanceSentOn !== '',
      factsMissing: missingOf(proposals).length > 0,
      mailboxMissing: proposals.proposals.some(
        ({ kind, practiceId, nothing, changes }) =>
          kind === 'linked-user-wanted' && practiceId !== null && nothing !== '' && changes.length === 0,
      ),
      hasOutcome: detail.form.outcome !== '',
    });
    const to = isPlainAddress(detail.form.senderAddress) ? detail.form.senderAddress : '';
    const replies = await Promise.all(fitting.map((template) => this.#view(detail, proposals, template)));
    return { to, addresses: to === '' ? [] : [to], replies };
  }

  /** The reply to hand on. `invalid-input` where it asks for what isn't there, `file-not-readable` without its document. */
  async draft(id: string, template: ReplyTemplateId, to: string) {
    const [detail, proposals] = await this.#about(id);
    const view = await this.#view(detail, proposals, template);
    refuseGaps(view.gaps);
    const { teamAddress, guidanceDocument } = await this.#services.settings.get();
    const draft = { from: teamAddress, to, subject: view.subject, body: view.body };
    if (view.attachmentProblem !== '')
      throw new AppError('file-not-readable', `${view.attachmentProblem} Nothing was opened or copied.`);
    return view.attachment === null ? draft : { ...draft, attachment: await readGuidance(guidanceDocument) };
  }

  /** Notes the day on which it was acknowledged, or the guidance sent on; null takes that back. */
  acknowledge(
    target: { id: string; version: number },
    what: 'acknowledged' | 'guidance',
    on: string | null,
  ): Promise<{ id: string; version: number }> {
    const { database, actor } = this.#services;
    if (on !== null && on > todayInLondon(new Date()))
      throw new AppError('invalid-input', 'The date can’t be in the future. Nothing was written.', {
        on: 'The date can’t be in the future',
      });
    const label = what === 'acknowledged' ? 'Acknowledged' : 'Guidance sent on';
    const stamp = stampNow(actor, { stepLabel: on === null ? `${label}: date taken off` : label });
    return database.writes.write(async (manager) => {
      const record = await manager.findOneBy(NotificationEntity, { id: target.id });
      const date = on ?? '';
      return writeNotification(manager, stamp, {
        target,
        facts: {
          ...(what === 'acknowledged' ? { acknowledgedOn: date } : { guidanceSentOn: date }),
          // Whoever answers has begun.
          ...(on !== null && record?.state === 'new' ? { state: 'in-progress' as const } : {}),
        },
      });
    });
  }

  #about(id: string): Promise<[NotificationDetail, Proposals]> {
    return Promise.all([this.#services.notifications.get(id), this.#services.applying.proposals(id, null)]);
  }

  async #view(detail: NotificationDetail, proposals: Proposals, template: ReplyTemplateId): Promise<ReplyView> {
    const settings = await this.#services.settings.get();
    const { text } = await this.#services.settings.templates.get(template);
    const wantsGuidance = /\{\{\s*guidanceWhere\s*\}\}/.test(text) && settings.guidanceDocument !== '';
    const file = wantsGuidance ? await lookAtGuidance(settings.guidanceDocument) : null;
    const { subject, body, unknown, missing } = fillTemplate(text, {
      ...settingValues(settings, this.#services.actor),
      about: aboutOf(detail),
      practiceName: detail.practice?.name ?? '',
      odsCode: detail.practice?.odsCode ?? '',
      contractorName: detail.contractor?.name ?? '',
      messageSubject: detail.form.subject || 'your message',
      receivedOn: showDate(todayInLondon(new Date(detail.form.receivedAt))),
      missingFacts: missingOf(proposals).join(', '),
      outcome: detail.form.outcome,
      guidanceWhere: guidanceWhere(file, settings.guidancePage),
    });
    return {
      template,
      label: TEMPLATE_LABELS[template],
      subject,
      body,
      gaps: gapsOf({ unknown, missing }),
      attachment: file === null || file.problem !== '' ? null : { name: file.name, size: file.size },
      attachmentProblem: file?.problem ?? '',
      notes: REPLY_NOTES[template] ?? null,
    };
  }
}

function guidanceWhere(file: { problem: string } | null, page: string): string {
  const online = page === '' ? '' : `The guidance is at ${page}`;
  // A document that has gone is said beside the text, and stops it.
  if (file === null) return online;
  return page === '' ? 'The guidance is attached.' : `The guidance is attached. It is also at ${page}`;
}

function aboutOf({ practice, contractor }: NotificationDetail): string {
  if (practice !== null) return `${practice.name} (${practice.odsCode})`;
  return contractor?.name ?? 'your practice';
}

const missingOf = ({ proposals }: Proposals) => [...new Set(proposals.flatMap(({ missing }) => missing))];
