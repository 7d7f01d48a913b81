import type { TemplateId } from '@shared/domain/mail-template';
import askForCode from '../../../resources/templates/ask-for-code.txt?raw';
import egressForm from '../../../resources/templates/egress-form.txt?raw';
import formWithoutCode from '../../../resources/templates/form-without-code.txt?raw';
import mfaReminderContractor from '../../../resources/templates/mfa-reminder-contractor.txt?raw';
import mfaReminderPractice from '../../../resources/templates/mfa-reminder-practice.txt?raw';
import newUserHelpdesk from '../../../resources/templates/new-user-helpdesk.txt?raw';
import newUserMissing from '../../../resources/templates/new-user-missing.txt?raw';
import newUserPractice from '../../../resources/templates/new-user-practice.txt?raw';
import nextStep from '../../../resources/templates/next-step.txt?raw';
import remindForCode from '../../../resources/templates/remind-for-code.txt?raw';
import replyAcknowledge from '../../../resources/templates/reply-acknowledge.txt?raw';
import replyApplicationFirst from '../../../resources/templates/reply-application-first.txt?raw';
import replyDone from '../../../resources/templates/reply-done.txt?raw';
import replyFactsMissing from '../../../resources/templates/reply-facts-missing.txt?raw';
import replyGuidance from '../../../resources/templates/reply-guidance.txt?raw';
import replyMfa from '../../../resources/templates/reply-mfa.txt?raw';
import tellUsMailbox from '../../../resources/templates/tell-us-mailbox.txt?raw';

/** The texts as they come with the program. The build takes them in, so no file can be missing. */
export const ORIGINAL_TEMPLATES: Record<TemplateId, string> = {
  'ask-for-code': askForCode,
  'remind-for-code': remindForCode,
  'form-without-code': formWithoutCode,
  'tell-us-mailbox': tellUsMailbox,
  'egress-form': egressForm,
  'next-step': nextStep,
  'reply-acknowledge': replyAcknowledge,
  'reply-guidance': replyGuidance,
  'reply-mfa': replyMfa,
  'reply-facts-missing': replyFactsMissing,
  'reply-application-first': replyApplicationFirst,
  'reply-done': replyDone,
  'new-user-helpdesk': newUserHelpdesk,
  'new-user-practice': newUserPractice,
  'new-user-missing': newUserMissing,
  'mfa-reminder-practice': mfaReminderPractice,
  'mfa-reminder-contractor': mfaReminderContractor,
};
