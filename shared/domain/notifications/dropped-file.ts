/** Where a file that was dropped on the window goes. */
export type DroppedAs = 'mail' | 'workbook';

const WORKBOOK = /\.(?:xlsx|xlsm|xls|xlsb|ods|csv|tsv)$/i;
const MAIL = /\.(?:msg|eml)$/i;
/** Of a zip package, as every newer workbook is one. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * Tells a mail from a workbook by its name, or, where the name says nothing, by its first bytes. Whether it really is
 * one is for the readers of the two to say.
 */
export function droppedAs(name: string, firstBytes: Uint8Array): DroppedAs {
  if (MAIL.test(name)) return 'mail';
  if (WORKBOOK.test(name)) return 'workbook';
  return ZIP.every((byte, index) => firstBytes[index] === byte) ? 'workbook' : 'mail';
}
