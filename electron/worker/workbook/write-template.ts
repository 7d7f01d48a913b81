/** Writes a workbook to be filled in: headings with notes, and cells that take only what their column can hold. */
import { writeFile } from 'node:fs/promises';
import { KIND } from '@shared/domain/exports/about-export';
import type { Allowed, TemplateColumn, TemplatePaper } from '@shared/domain/exports/template';
import ExcelJS from 'exceljs';
import { serialFromIso } from './dates';
import { saveAtomically } from './save';
import { columnLetters, neutralise } from './text';

/** Rows that are prepared for filling in. */
const ROWS = 2000;
/** Longest list that a cell's rule may hold itself; a longer one stands on a sheet of its own. */
const LONGEST_LIST = 255;
const LISTS = 'Lists';

const FORMATS = { text: '@', date: 'dd/mm/yyyy', number: '0' } as const;
const FONT = { name: 'Arial', size: 10 };
const HEADING: Partial<ExcelJS.Style> = {
  numFmt: '@',
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD8DDE0' } },
  border: { bottom: { style: 'thin', color: { argb: 'FF4C6272' } } },
  alignment: { vertical: 'middle' },
};

/** What exceljs has and its types leave out: rules for a range of cells. */
type WithRules = ExcelJS.Worksheet & {
  dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void };
};

export async function writeTemplate(path: string, template: TemplatePaper): Promise<void> {
  const book = new ExcelJS.Workbook();
  book.creator = book.lastModifiedBy = 'CCHub Console';
  book.title = `${template.title}: blank template`;
  const lists = new Lists();
  fillInSheet(book, template, lists);
  guideSheet(book, template);
  aboutSheet(book, template);
  lists.write(book);
  const bytes = await book.xlsx.writeBuffer();
  await saveAtomically(path, (temporary) => writeFile(temporary, new Uint8Array(bytes), { flag: 'wx' }));
}

function fillInSheet(book: ExcelJS.Workbook, { sheet, columns }: TemplatePaper, lists: Lists): void {
  const worksheet = book.addWorksheet(sheet, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }) as WithRules;
  worksheet.columns = columns.map((column) => ({
    width: Math.min(40, Math.max(10, column.header.length + 5, column.example.length + 2)),
    style: { numFmt: FORMATS[column.type], font: FONT },
  }));
  columns.forEach((column, index) => {
    const cell = worksheet.getCell(1, index + 1);
    cell.value = neutralise(column.header);
    cell.style = HEADING;
    cell.note = { texts: [{ text: noteOf(column) }], margins: { insetmode: 'auto' } };
    const letters = columnLetters(index);
    worksheet.dataValidations.add(`${letters}2:${letters}${ROWS + 1}`, ruleOf(column, lists));
  });
  if (columns.length > 0) worksheet.autoFilter = `A1:${columnLetters(columns.length - 1)}1`;
}

function guideSheet(book: ExcelJS.Workbook, { title, columns }: TemplatePaper): void {
  const worksheet = book.addWorksheet('How to fill in', { views: [{ state: 'frozen', ySplit: 1 }] });
  const cell = { numFmt: '@', font: FONT, alignment: { vertical: 'top', wrapText: true } } as const;
  worksheet.columns = [28, 60, 34, 12].map((width) => ({ width, style: cell }));
  worksheet.addRow(['Field', 'What it is', 'Example', 'Needed']).eachCell((each) => {
    each.style = HEADING;
  });
  for (const { header, meaning, example, required } of columns)
    worksheet.addRow([header, meaning, example, required ? 'Yes' : 'No'].map(neutralise));
  worksheet.addRow([]);
  worksheet.addRow([
    'How it goes on',
    `Write one row for each record on the first sheet, save the workbook, and import it as “${title}”. Columns that you don’t need can stay empty or be deleted.`,
  ]);
}

/** The import reads here which kind it is. */
function aboutSheet(book: ExcelJS.Workbook, { title, kind }: TemplatePaper): void {
  const worksheet = book.addWorksheet('About');
  worksheet.columns = [20, 60].map((width) => ({ width, style: { numFmt: '@', font: FONT } }));
  worksheet.addRow(['About this file', 'Details']).eachCell((each) => {
    each.style = HEADING;
  });
  worksheet.addRow(['Contents', `${title}: blank template`]);
  worksheet.addRow([KIND, kind]);
  worksheet.addRow(['Made by', 'CCHub Console']);
}

function noteOf({ meaning, example, required }: TemplateColumn): string {
  return `${meaning}.\nExample: ${example}\n${required ? 'Needed for a new record.' : 'May stay empty.'}`;
}

function ruleOf({ header, allowed }: TemplateColumn, lists: Lists): ExcelJS.DataValidation {
  const rule = (error: string) => ({
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: header.slice(0, 32),
    error,
  });
  switch (allowed.kind) {
    case 'list':
      return { ...rule('Choose one from the list.'), type: 'list', formulae: [lists.formula(header, allowed)] };
    case 'date':
      return {
        ...rule('Enter a date, for example 06/08/2018.'),
        type: 'date',
        operator: 'between',
        formulae: [serialFromIso('1900-01-01'), serialFromIso('9999-12-31')],
      };
    case 'number':
      return { ...rule('Enter a whole number.'), type: 'whole', operator: 'greaterThanOrEqual', formulae: [0] };
    case 'text':
      return {
        ...rule(`Use ${allowed.longest} characters or fewer.`),
        type: 'textLength',
        operator: 'lessThanOrEqual',
        formulae: [allowed.longest],
      };
  }
}

/** Lists that are too long for a cell's rule, one a column of a sheet that Excel doesn't show. */
class Lists {
  readonly #columns: { header: string; values: string[] }[] = [];

  /** Where a list stands: in the rule itself, or on the sheet. */
  formula(header: string, { values }: Extract<Allowed, { kind: 'list' }>): string {
    const inline = values.join(',');
    if (inline.length <= LONGEST_LIST && !values.some((value) => /[,"]/.test(value))) return `"${inline}"`;
    const letters = columnLetters(this.#columns.push({ header, values }) - 1);
    return `${LISTS}!$${letters}$2:$${letters}$${values.length + 1}`;
  }

  write(book: ExcelJS.Workbook): void {
    if (this.#columns.length === 0) return;
    const worksheet = book.addWorksheet(LISTS, { state: 'veryHidden' });
    this.#columns.forEach(({ header, values }, index) => {
      [header, ...values].forEach((value, row) => {
        worksheet.getCell(row + 1, index + 1).value = neutralise(value);
      });
    });
  }
}
