import type { ReportDocument } from '@shared/domain/reports/document';
import { AppError } from '@shared/ipc/errors';

/** Each takes some 4 MB while it is made into pages: more would be more than an office computer has. */
const MOST_PARTS = 1_000;

/** Throws with words where a document is too long for one paper. */
export function checkLength({ parts }: Pick<ReportDocument, 'parts'>): void {
  if (parts.length <= MOST_PARTS) return;
  const [length, most] = [parts.length, MOST_PARTS].map((n) => n.toLocaleString('en-GB'));
  throw new AppError(
    'report-failed',
    `The report has ${length} chapters, and one paper takes at most ${most}. Choose one ICB or one contractor; practice status also comes as one file for each practice. Nothing was printed or saved.`,
  );
}
