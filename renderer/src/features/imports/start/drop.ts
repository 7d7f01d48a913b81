/** Why dropped files can't be taken; empty when they can. `mostMb` is the limit that staff set. */
export function dropProblem(files: readonly { name: string; size: number }[], mostMb: number): string {
  const file = files[0];
  if (!file) return 'No file was dropped. Save the attachment or file to a folder first, then drop it here.';
  if (files.length > 1) return `${files.length} files were dropped. Import them one at a time.`;
  if (file.size === 0) return `“${file.name}” is empty, or a folder. Drop a workbook or a CSV file.`;
  if (file.size > mostMb * 1024 * 1024)
    return `“${file.name}” is larger than ${mostMb} MB. Delete sheets that are not needed and try again, or raise the limit in Settings.`;
  return '';
}
