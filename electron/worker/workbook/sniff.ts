/** What a file is, by its content: names and extensions are often wrong. Refusals say the name and the way out. */
import { byteOrderMark, unmarkedUtf16 } from './decode';
import { WorkbookError, type WorkbookErrorCode } from './errors';
import type { Watch } from './limits';
import { type Package, passwordProtected } from './package';

const SAVE_AS = "save it as 'Excel Workbook (.xlsx)', then import that.";
const refuse = (code: WorkbookErrorCode, message: string): WorkbookError => new WorkbookError(code, message);
const unsupported = (what: string, then: string): WorkbookError =>
  refuse('unsupported-type', `This is ${what}, not a workbook, so nothing was read from it. ${then}`);
const CHOOSE = 'Choose the workbook (.xlsx) or the CSV file that holds the rows.';

type Signature = { at: number; bytes: string; what: string };
/** Bytes as Latin-1 text. */
const SIGNATURES: readonly Signature[] = [
  { at: 0, bytes: '%PDF-', what: 'a PDF document' },
  { at: 0, bytes: '\x89PNG', what: 'a picture (PNG)' },
  { at: 0, bytes: '\xff\xd8\xff', what: 'a picture (JPEG)' },
  { at: 0, bytes: 'GIF8', what: 'a picture (GIF)' },
  { at: 0, bytes: 'RIFF', what: 'a picture, sound or film' },
  { at: 4, bytes: 'ftyp', what: 'a film or picture' },
  { at: 0, bytes: 'MZ\x90', what: 'a program' },
  { at: 0, bytes: '\x7fELF', what: 'a program' },
  { at: 0, bytes: 'SQLite format 3\0', what: 'a database' },
  { at: 4, bytes: 'Standard ', what: 'an Access database' },
  { at: 0, bytes: '\x1f\x8b', what: 'a compressed file (.gz)' },
  { at: 0, bytes: '7z\xbc\xaf', what: 'a compressed file (.7z)' },
  { at: 0, bytes: 'Rar!', what: 'a compressed file (.rar)' },
  { at: 0, bytes: '{\\rtf', what: 'a text document (.rtf)' },
];

/** Excel 2 to 4 have no container, and begin with a record of their own. */
const OLDEST_EXCEL = ['\x09\x00\x04\x00', '\x09\x02\x06\x00', '\x09\x04\x06\x00'];

/** Gives 'zip' or 'text', or throws the refusal. */
export function tellKind(bytes: Buffer): 'zip' | 'text' {
  if (bytes.length === 0) throw refuse('file-empty', `This file is empty (0 bytes). ${CHOOSE}`);
  const head = bytes.toString('latin1', 0, 4096);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw compoundFile(bytes);
  for (const { at, bytes: signature, what } of SIGNATURES) {
    if (head.startsWith(signature, at)) throw unsupported(what, CHOOSE);
  }
  if (OLDEST_EXCEL.some((start) => head.startsWith(start))) throw oldExcel();
  const marked = byteOrderMark(bytes);
  if (marked?.encoding !== 'utf-16le' && marked?.encoding !== 'utf-16be') {
    if (unmarkedUtf16(bytes)) return 'text';
    if (bytes.includes(0)) throw unsupported('not a text file, or it is a damaged one', CHOOSE);
    refuseMarkup(head.slice(marked?.length ?? 0).trimStart());
    if (bytes.length < 4096 && head.slice(marked?.length ?? 0).trim() === '') {
      throw refuse('file-empty', `This file has nothing in it but blank lines. ${CHOOSE}`);
    }
  }
  return 'text';
}

const oldExcel = () => refuse('old-excel', `This is an old Excel file (.xls). Open it in Excel and ${SAVE_AS}`);

const utf16 = (name: string): Buffer => Buffer.from(name, 'utf16le');

/** Old Office files, Outlook messages and encrypted workbooks share one container; its streams tell them apart. */
function compoundFile(bytes: Buffer): WorkbookError {
  const has = (name: string): boolean => bytes.includes(utf16(name));
  if (has('EncryptedPackage')) return passwordProtected();
  if (has('__properties_version1.0') || has('__substg1.0_')) return unsupported('an Outlook message (.msg)', CHOOSE);
  if (has('WordDocument')) return unsupported('an old Word document (.doc)', CHOOSE);
  if (has('PowerPoint Document')) return unsupported('an old PowerPoint file (.ppt)', CHOOSE);
  if (has('Workbook') || has('Book')) return oldExcel();
  return unsupported('an old Office file', CHOOSE);
}

function refuseMarkup(text: string): void {
  const start = text.slice(0, 2048).toLowerCase();
  // Comments go first, in a pass of their own: one expression for both would take for ever on a thousand comments.
  const bare = start
    .replace(/<!--.*?-->/gs, '')
    .replace(/^\s*<\?xml[^>]*>/, '')
    .trimStart();
  if (/^<(?:!doctype html|html|head|body|table|meta)\b/.test(bare)) {
    throw unsupported('a web page, whatever its name says', `Open it in Excel and ${SAVE_AS}`);
  }
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    throw refuse('old-excel', `This is a workbook in the XML format of Excel 2003. Open it in Excel and ${SAVE_AS}`);
  }
  if (/^[[{]\s*(?:["{[]|$)/.test(start)) throw unsupported('a JSON file', CHOOSE);
  if (start.startsWith('<?xml')) throw unsupported('an XML file', CHOOSE);
  if (/^mime-version:|^content-type: multipart/.test(start)) {
    throw unsupported('a saved mail or web archive', CHOOSE);
  }
}

/** A zip that isn't a workbook: says what it is. */
export function otherZip(names: readonly string[], mimetype: string): WorkbookError {
  const has = (part: string): boolean => names.includes(part);
  const hasIn = (folder: string): boolean => names.some((name) => name.startsWith(folder));
  if (mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet')) {
    return refuse(
      'opendocument',
      `This is an OpenDocument spreadsheet (.ods). Open it in Excel or LibreOffice and ${SAVE_AS}`,
    );
  }
  if (mimetype.startsWith('application/vnd.oasis.opendocument')) return unsupported('an OpenDocument file', CHOOSE);
  if (has('xl/workbook.bin')) {
    return refuse('excel-binary', `This is an Excel binary workbook (.xlsb). Open it in Excel and ${SAVE_AS}`);
  }
  if (hasIn('word/')) return unsupported('a Word document (.docx)', CHOOSE);
  if (hasIn('ppt/')) return unsupported('a PowerPoint file (.pptx)', CHOOSE);
  if (has('index/document.iwa') || has('index.zip')) {
    return unsupported(
      'an Apple Numbers or Pages file',
      `Export it as an Excel workbook, or open it in Excel and ${SAVE_AS}`,
    );
  }
  if (hasIn('xl/') || has('[content_types].xml')) {
    return refuse(
      'damaged',
      'This workbook is damaged: the part that lists its sheets is missing. Nothing was read from it. Open it in Excel, let Excel repair it, save it under a new name and import that.',
    );
  }
  return unsupported(
    'a zip file',
    'Unpack it first (in Windows: right-click, Extract All), then import the workbook that was inside.',
  );
}

/** The content of the part `mimetype`, which OpenDocument files begin with. */
export async function readMimetype(zip: Package, watch: Watch): Promise<string> {
  if (!zip.has('mimetype')) return '';
  for await (const chunk of zip.read('mimetype', watch)) return chunk.toString('latin1', 0, 100);
  return '';
}
