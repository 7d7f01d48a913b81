/** Opens .xlsx and .xlsm. Macros, links, formulas, pictures and everything else that isn't a cell stays unread. */
import { damaged } from './errors';
import type { Watch } from './limits';
import type { SheetSource } from './opened';
import { Package } from './package';
import { findWorkbook, readParts } from './parts';
import { SharedStringsHandler } from './shared-strings';
import { type CellContext, SheetHandler } from './sheet';
import { otherZip, readMimetype } from './sniff';
import { StylesHandler } from './styles';
import type { Row } from './types';
import { XmlReader } from './xml';

const BATCH_ROWS = 500;

export async function xlsxSheets(bytes: Buffer, watch: Watch): Promise<{ sources: SheetSource[]; date1904: boolean }> {
  const zip = await Package.open(bytes, watch);
  const workbook = await findWorkbook(zip, watch);
  if (!workbook) throw otherZip(zip.names(), await readMimetype(zip, watch));
  const parts = await readParts(zip, workbook, watch);
  const context: CellContext = {
    limits: watch.limits,
    system1904: parts.system1904,
    dates: parts.styles ? (await zip.parse(parts.styles, new StylesHandler(), watch)).dates : [],
    strings: parts.strings
      ? (await zip.parse(parts.strings, new SharedStringsHandler(watch.limits), watch)).strings
      : undefined,
  };
  const sources = parts.sheets.map(({ name, hidden, part }) => ({
    name,
    hidden,
    size: part ? zip.claimedSize(part) : 0,
    read: (sheetWatch: Watch) => readSheet(zip, part, context, sheetWatch),
  }));
  return { sources, date1904: parts.system1904 };
}

async function* readSheet(
  zip: Package,
  part: string | undefined,
  context: CellContext,
  watch: Watch,
): AsyncGenerator<Row[]> {
  if (!part) throw damaged('This sheet is in its list, but its content is missing.');
  const handler = new SheetHandler(context);
  const reader = new XmlReader(handler);
  for await (const text of zip.readText(part, watch)) {
    reader.write(text);
    if (handler.rows.length >= BATCH_ROWS) yield handler.takeRows();
  }
  reader.end();
  if (handler.rows.length > 0) yield handler.takeRows();
}
