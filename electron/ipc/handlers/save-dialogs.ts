import { todayInLondon } from '@shared/domain/calendar-date';
import type { Desktop } from '../desktop';

const FORMATS = {
  xlsx: { name: 'Excel workbook', extensions: ['xlsx'] },
  csv: { name: 'CSV (comma separated)', extensions: ['csv'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
};

/** Asks where to save, then writes there. Null when the person closes the dialog. */
export async function exportTo(
  desktop: Desktop,
  format: keyof typeof FORMATS,
  name: string,
  write: (path: string) => Promise<unknown>,
): Promise<{ path: string } | null> {
  const path = await desktop.chooseFileToSave({
    title: `Save ${name.toLowerCase()}`,
    suggestedName: `${name} ${todayInLondon(new Date())}.${format}`,
    filters: [FORMATS[format]],
  });
  if (path === null) return null;
  await write(path);
  return { path };
}
