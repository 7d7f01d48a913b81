import { mailtoOf } from '@shared/domain/mail-draft';
import type { applicationRoutes } from '@shared/ipc/applications';
import { AppError } from '@shared/ipc/errors';
import type { HandlerContext, HandlersOf } from '../handlers';

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
  'applications.draft': async ({ id, template, to, how }, { workspace, desktop }) => {
    const draft = await workspace().applicationMails.draft(id, template, to);
    if (how === 'copy') desktop.writeClipboard(`${draft.subject}\n\n${draft.body}`);
    else if (how === 'mailto' && mailtoOf(draft) === null)
      throw new AppError(
        'invalid-input',
        'The mail is too long for a link. Nothing was opened. Open it as a draft or copy it instead.',
      );
    else await desktop.openDraft(draft, how);
    return { how };
  },
};

async function changing<T>({ emit }: HandlerContext, work: Promise<T>): Promise<T> {
  const done = await work;
  emit({ type: 'data-changed' });
  return done;
}
