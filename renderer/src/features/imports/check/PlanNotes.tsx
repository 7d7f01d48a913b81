import { counted } from '@renderer/app/numbers';
import type { PlanSummary } from '@shared/ipc/imports';

/** What the counts don't say: columns that stay out, blank rows, new contractors. */
export function PlanNotes({ summary }: { summary: PlanSummary }) {
  const { columnsLeftOut, blankRows, newContractors } = summary;
  const notes = [
    newContractors > 0 && `${counted(newContractors, 'new contractor')} will be added with the practices.`,
    blankRows > 0 && `${counted(blankRows, 'blank row')} left out.`,
    columnsLeftOut.length > 0 &&
      `${columnsLeftOut.length === 1 ? 'This column is' : 'These columns are'} not imported: ${columnsLeftOut
        .map((heading) => `“${heading.trim() || 'no heading'}”`)
        .join(', ')}.`,
  ].filter((note) => note !== false);
  if (notes.length === 0) return null;
  return <p className="imports-notes cc-secondary">{notes.join(' ')}</p>;
}
