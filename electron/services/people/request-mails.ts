import { mailtoOf } from '@shared/domain/mail-draft';
import { fillTemplate, type TemplateId } from '@shared/domain/mail-template';
import { LINK_ROLE_LABELS } from '@shared/domain/people/codes';
import { canSendRequests, missingFacts, missingSentence, NO_MAILBOX } from '@shared/domain/people/request-rules';
import { showPhone } from '@shared/domain/phone';
import { isPlainAddress } from '@shared/domain/settings-form';
import { AppError } from '@shared/ipc/errors';
import type { RequestMail, RequestText } from '@shared/ipc/people';
import type { Database } from '../../database/open-database';
import { gapsOf, refuseGaps, settingValues } from '../settings/mail-settings';
import type { SettingsService } from '../settings/settings-service';
import { find } from './requests-service';

const TEMPLATES: Record<RequestMail, TemplateId> = {
  helpdesk: 'new-user-helpdesk',
  practice: 'new-user-practice',
  missing: 'new-user-missing',
};

/** The mails of a request for a new user. The one to the helpdesk is the practice's to send: CCHub cannot. */
export class RequestMails {
  readonly #database: Database;
  readonly #settings: SettingsService;
  readonly #actor: string;

  constructor(database: Database, settings: SettingsService, actor: string) {
    this.#database = database;
    this.#settings = settings;
    this.#actor = actor;
  }

  async text(id: string, mail: RequestMail): Promise<RequestText> {
    const [line, settings, { text }] = await Promise.all([
      find(this.#database.reader.manager, id),
      this.#settings.get(),
      this.#settings.templates.get(TEMPLATES[mail]),
    ]);
    const { facts, practice, mailbox } = line;
    const missing = missingFacts(facts);
    const filled = fillTemplate(text, {
      ...settingValues(settings, this.#actor),
      practiceName: practice.name,
      odsCode: practice.odsCode,
      contractorName: practice.contractorName,
      mailboxAddress: mailbox?.address ?? '',
      userName: facts.fullName,
      userPersonalAddress: facts.personalAddress,
      userMobile: showPhone(facts.mobile),
      userRole: facts.role === '' ? '' : LINK_ROLE_LABELS[facts.role],
      missingFacts: missing.join(', '),
    });
    const own = mailbox?.address ?? '';
    const to = mail === 'helpdesk' ? settings.helpdeskAddress : own;
    const { subject, body } = filled;
    return {
      missing,
      noMailbox: !canSendRequests(mailbox),
      to,
      subject,
      body,
      addresses: [to].filter(isPlainAddress),
      gaps: gapsOf(filled),
      short: mailtoOf({ to, subject, body }) !== null,
    };
  }

  /** The mail to hand on. `invalid-input` with what is missing, or where the practice has no live shared mailbox. */
  async draft(id: string, mail: RequestMail, to: string) {
    const [text, { teamAddress }] = await Promise.all([this.text(id, mail), this.#settings.get()]);
    const done = 'Nothing was opened or copied.';
    if (mail === 'missing' && text.missing.length === 0)
      throw new AppError('invalid-input', `Nothing is missing in this request. ${done}`);
    if (mail !== 'missing' && text.missing.length > 0)
      throw new AppError('invalid-input', `${missingSentence(text.missing)} ${done}`);
    if (mail !== 'missing' && text.noMailbox) throw new AppError('invalid-input', `${NO_MAILBOX} ${done}`);
    refuseGaps(text.gaps);
    return { from: teamAddress, to, subject: text.subject, body: text.body };
  }
}
