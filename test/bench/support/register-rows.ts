import { createWriteStream } from 'node:fs';
import ExcelJS from 'exceljs';

const HEADINGS = [
  'ODS',
  'Practice / trading name',
  'Contractor (company)',
  'Address 1',
  'Town',
  'County',
  'Post Code',
  'Tel',
  'ICB',
  'NHS.net shared mailbox',
  'Mailbox type',
  'Date we were told',
  'On DL?',
  'Contract (Mandatory/Additional)',
  'Notes',
];
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const TOWNS = ['Truro', 'Exeter', 'Stroud', 'Yeovil', 'Plymouth', 'Bath', 'Poole', 'Bristol', 'Swindon', 'Weymouth'];
const ICBS = ['QT6', 'QJK', 'QR1', 'QSL', 'NHS Devon ICB', 'QOX', 'QVV', 'QUY', 'NHS Dorset ICB', 'NHS Somerset ICB'];

/** The n-th of 46,656 codes of the form TPxxx, then four-character endings, so that any number of rows has its own. */
function code(n: number): string {
  let rest = n;
  let text = '';
  for (let place = 0; place < (n < 46_656 ? 3 : 4); place += 1) {
    text = `${LETTERS[rest % 36]}${text}`;
    rest = Math.floor(rest / 36);
  }
  return `TP${text}`;
}

function row(n: number): (string | number | Date)[] {
  const ods = code(n);
  return [
    ods,
    `Practice ${n} Opticians`,
    `Contractor ${n % 9_000} Ltd`,
    `${(n % 200) + 1} Fore Street`,
    TOWNS[n % 10] ?? '',
    'Somerset',
    `TR1 ${n % 10}AA`,
    n % 3 === 0 ? 1_632_960_000 + (n % 1000) : `01632 960${String(n % 1000).padStart(3, '0')}`,
    ICBS[n % 10] ?? '',
    `optometry.${ods.toLowerCase()}@nhs.net`,
    'Shared',
    n % 2 === 0 ? new Date(Date.UTC(2025, n % 12, (n % 28) + 1)) : `${(n % 12) + 13}/0${(n % 9) + 1}/2025`,
    n % 5 === 0 ? '' : 'Y',
    'Mandatory',
    n % 20 === 0 ? `moved from ${code(n + 7)}` : '',
  ];
}

/** A register of `count` rows × 15 columns as a workbook, the same every time. */
export async function writeRegister(path: string, count: number): Promise<void> {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: createWriteStream(path),
    useSharedStrings: true,
    useStyles: true,
  });
  const sheet = writer.addWorksheet('Register');
  sheet.getColumn(12).numFmt = 'dd/mm/yyyy';
  sheet.addRow(HEADINGS).commit();
  for (let n = 0; n < count; n += 1) sheet.addRow(row(n)).commit();
  sheet.commit();
  await writer.commit();
}
