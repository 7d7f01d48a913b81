import { extname } from 'node:path';
import { type MailDraft, mailtoOf } from '@shared/domain/mail-draft';
import { AppError } from '@shared/ipc/errors';
import { shell } from 'electron';
import { checkedExternalAddress } from './external-address';

// The only place that hands anything to the user's own programs.

/** Opens a page or a plain mail address. */
export async function openExternal(address: string): Promise<void> {
  await shell.openExternal(checkedExternalAddress(address));
}

/** Opens a mail as a link. The link is made here from the draft's checked parts, so nothing else can come into it. */
export async function openMailLink(draft: MailDraft): Promise<void> {
  const link = mailtoOf(draft);
  if (link === null) throw new AppError('invalid-input', 'The mail is too long for a link. Nothing was opened.');
  await shell.openExternal(link);
}

/** Opens a mail that we wrote to a file, for editing. Answers whether a program took it. */
export async function openMailFile(file: string): Promise<boolean> {
  return extname(file) === '.eml' && (await shell.openPath(file)) === '';
}
