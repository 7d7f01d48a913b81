import { droppedAs } from '@shared/domain/notifications/dropped-file';

/** The same for every way in; the app itself checks it again. */
const MOST_MB = 40;

/** Why a dropped file can't be taken as a mail; '' where it can be read. */
export function fileProblem({ name, size }: { name: string; size: number }): string {
  if (size === 0) return `“${name}” is empty, or a folder. Drop mails themselves: .msg or .eml files.`;
  if (size > MOST_MB * 1024 * 1024)
    return `“${name}” is larger than ${MOST_MB} MB, mostly by its attachments. Save it in Outlook without them, or paste its text.`;
  if (droppedAs(name, new Uint8Array()) === 'workbook')
    return `“${name}” is a spreadsheet. Drop it by itself: it then goes to the import.`;
  return '';
}
