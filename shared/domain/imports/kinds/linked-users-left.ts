import { saysNothing, saysPending, tidy } from '../../text';
import type { SplitDeclaration } from './declare';
import { words } from './field';

const NOT_LEFT = new Set(['n', 'no', 'false', 'f', '0', '✗', '✘', '☐', 'not left', 'still here', 'current', 'active']);
const LEFT =
  /^(?:(?:y|yes|true|t|1|✓|✔|✅|☑|√|x|has|is|will)\b[\s,:;.–-]*)?(?:left|leaver|leaving|leaves|leave|ended|ends|resigned|retired|gone)?[\s,:;.–-]*(?:(?:on|since|from|by|wef|w\.e\.f\.?|as of|date)\b)?[\s,:;.–-]*/i;

/** "left 18/02/2025" → "18/02/2025": what stands there besides the word for leaving; '' where nothing does. */
function besidesLeft(text: string): string {
  const line = tidy(text).replace(/\uFE0F/g, '');
  if (NOT_LEFT.has(line.toLowerCase()) || saysNothing(line) || saysPending(line)) return '';
  return line.replace(/^[✓✔✅☑√]\s*/, '').replace(LEFT, '');
}

function hasLeft(text: string): boolean {
  const line = tidy(text).replace(/\uFE0F/g, '');
  return line !== '' && !NOT_LEFT.has(line.toLowerCase()) && !saysNothing(line) && !saysPending(line);
}

/** The column "Left?": the day on which somebody left or is to leave, or only that it is so. */
export const LEFT_COLUMN: SplitDeclaration = {
  id: 'left',
  label: 'Left?',
  aliases: words('Left | Leaver | Leaver? | Has left | Left or leaving | Leaving'),
  into: ['endedOn'],
  fillsGaps: true,
  split: (text) => ({ endedOn: besidesLeft(text) }),
  unfit: (text) =>
    hasLeft(text) && besidesLeft(text) === ''
      ? 'Said to have left, and no date is given: it is kept in the notes. Enter the date to end the access'
      : '',
};
