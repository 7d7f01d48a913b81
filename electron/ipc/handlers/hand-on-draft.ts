import { mailtoOf, type WholeDraft } from '@shared/domain/mail-draft';
import { AppError } from '@shared/ipc/errors';
import type { HandlerContext } from '../handlers';

/** Hands a mail to the person: copied, or opened in the mail program as a file or a link. `invalid-input` where a link can't hold it. */
export async function handOnDraft<How extends 'draft' | 'mailto' | 'copy'>(
  { desktop }: HandlerContext,
  draft: WholeDraft,
  how: How,
): Promise<{ how: How }> {
  if (how === 'copy') await desktop.writeClipboard(`${draft.subject}\n\n${draft.body}`);
  else if (how === 'mailto' && mailtoOf(draft) === null)
    throw new AppError(
      'invalid-input',
      'The mail is too long for a link. Nothing was opened. Open it as a draft or copy it instead.',
    );
  else await desktop.openDraft(draft, how);
  return { how };
}
