import { nextStepSentence, standingOf } from '@shared/domain/application-steps';
import { todayInLondon } from '@shared/domain/calendar-date';
import { mailtoOf } from '@shared/domain/mail-draft';
import { type ApplicationTemplateId, fillTemplate } from '@shared/domain/mail-template';
import { isPlainAddress } from '@shared/domain/settings-form';
import type { MailView } from '@shared/ipc/applications';
import { contactAddresses } from '../contractors/contact-addresses';
import { gapsOf, refuseGaps, settingValues } from '../settings/mail-settings';
import type { SettingsService } from '../settings/settings-service';
import { stepFactsOf } from './application-facts';
import type { OwnerLine } from './application-queries';
import { expectedAddress } from './application-views';
import type { ApplicationsService } from './applications-service';

/** The mails that go with an application: written here, looked at and sent by a person. */
export class ApplicationMails {
  readonly #applications: ApplicationsService;
  readonly #settings: SettingsService;
  readonly #actor: string;

  constructor(applications: ApplicationsService, settings: SettingsService, actor: string) {
    this.#applications = applications;
    this.#settings = settings;
    this.#actor = actor;
  }

  async view(id: string, template: ApplicationTemplateId): Promise<MailView> {
    const [{ line, owner }, settings, { text }] = await Promise.all([
      this.#applications.find(id),
      this.#settings.get(),
      this.#settings.templates.get(template),
    ]);
    const rules = { today: todayInLondon(new Date()), codeAddress: settings.codeAddress };
    const { nextStep } = standingOf(stepFactsOf(line), rules);
    const mail = fillTemplate(text, {
      ...settingValues(settings, this.#actor),
      practiceName: line.practiceName,
      odsCode: line.odsCode,
      contractorName: line.contractorName,
      mailboxAddress: expectedAddress(owner),
      nextStep: nextStep === null ? 'Nothing more is needed.' : nextStepSentence(nextStep),
    });
    const addresses = addressesOf(owner);
    const to = addresses[0] ?? '';
    return { to, addresses, ...mail, short: mailtoOf({ ...mail, to }) !== null };
  }

  /** The mail to hand on. `invalid-input` where a value that the text asks for is not there. */
  async draft(id: string, template: ApplicationTemplateId, to: string) {
    const [mail, { teamAddress }] = await Promise.all([this.view(id, template), this.#settings.get()]);
    refuseGaps(gapsOf(mail));
    return { from: teamAddress, to, subject: mail.subject, body: mail.body };
  }
}

/** The contractor's contacts first, then what the register has as its mailbox. */
function addressesOf(owner: OwnerLine): string[] {
  const all = [...contactAddresses(owner.contacts), owner.practice?.mailboxAddress ?? '', owner.egressAddress];
  return [...new Set(all)].filter(isPlainAddress);
}
