import type { applicationRoutes } from '@shared/ipc/applications';
import type { HandlersOf } from '../handlers';
import { changing } from './changing';
import { handOnDraft } from './hand-on-draft';

export const applicationHandlers: HandlersOf<typeof applicationRoutes> = {
  'applications.list': (_input, { workspace }) => workspace().applications.list(),
  'applications.of': (owner, { workspace }) => workspace().applications.of(owner),
  'applications.start': (owner, context) => changing(context, context.workspace().applications.start(owner)),
  'applications.setStep': ({ step, date, mailbox, ...target }, context) =>
    changing(context, context.workspace().applications.setStep(target, step, date, mailbox)),
  'applications.withdraw': ({ date, ...target }, context) =>
    changing(context, context.workspace().applications.withdraw(target, date)),
  'applications.saveNotes': ({ notes, ...target }, context) =>
    changing(context, context.workspace().applications.saveNotes(target, notes)),
  'applications.mail': ({ id, template }, { workspace }) => workspace().applicationMails.view(id, template),
  'applications.draft': async ({ id, template, to, how }, context) =>
    handOnDraft(context, await context.workspace().applicationMails.draft(id, template, to), how),
};
