import { counted } from '@renderer/app/numbers';
import { kindOf } from '@shared/domain/imports/kinds';
import type { ImportKindId } from '@shared/domain/imports/kinds/declare';
import type { PlanSummary } from '@shared/ipc/imports';

/** What the counts don't say: proposals, questions, corrections, columns that stay out, blank rows, new contractors. */
export function PlanNotes({ summary, kind }: { summary: PlanSummary; kind: ImportKindId }) {
  const { columnsLeftOut, blankRows, newContractors, tickable, add, update, corrected } = summary;
  const { proposes } = kindOf(kind);
  const questions = tickable - add - update;
  const notes = [
    !proposes &&
      questions > 0 &&
      `${counted(questions, 'conflict')} can be imported as well, if you tick ${questions === 1 ? 'it' : 'them'}.`,
    corrected > 0 && `${counted(corrected, 'cell')} corrected here; the file itself stays as it is.`,
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
