import type { mfaReminderRoutes } from '@shared/ipc/mfa-reminders';
import type { HandlersOf } from '../handlers';
import { handOnDraft } from './hand-on-draft';

export const mfaReminderHandlers: HandlersOf<typeof mfaReminderRoutes> = {
  'mfa.reminderText': (owner, { workspace }) => workspace().mfaReminders.text(owner),
  'mfa.reminderDraft': async ({ of, id, people: seen, to, how }, context) => {
    const { draft, people } = await context.workspace().mfaReminders.draft({ of, id }, { seen, to, how });
    return { ...(await handOnDraft(context, draft, how)), people };
  },
  'mfa.reminderBatch': ({ owners }, { workspace }) => workspace().mfaReminders.batch(owners),
};
