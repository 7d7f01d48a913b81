import { droppedAs } from '@shared/domain/notifications/dropped-file';

type GoTo = (place: '/import' | '/notifications/new') => void;

const firstBytes = async (file: File) =>
  new Uint8Array(
    await file
      .slice(0, 4)
      .arrayBuffer()
      .catch(() => new ArrayBuffer(0)),
  );

/** Brings what was dropped to where it belongs: mails to the log, one workbook by itself to the import. */
export async function takeDrop(files: readonly File[], text: string, goTo: GoTo): Promise<void> {
  const [only, ...others] = files;
  if (only && others.length === 0 && droppedAs(only.name, await firstBytes(only)) === 'workbook') {
    const { handOver } = await import('@renderer/features/imports/handed-over');
    handOver({ file: only });
    return goTo('/import');
  }
  // Nobody drops a mail at start-up.
  const queue = await import('./queue');
  if (files.length > 0) queue.addFiles(files);
  else if (text.trim() !== '') queue.addText(text);
  else return;
  goTo('/notifications/new');
}
