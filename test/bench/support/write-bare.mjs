// Writes the rows of a CSV file with exceljs's streaming writer and nothing else; tells the time of the writing alone.
import { createReadStream, createWriteStream } from 'node:fs';
import { parse } from 'csv-parse';
import ExcelJS from 'exceljs';

const [, , from, to] = process.argv;
const rows = [];
for await (const row of createReadStream(from).pipe(parse({ bom: true }))) rows.push(row);
const [headings, ...data] = rows;
const dates = headings.flatMap((heading, index) => (/ on$| given on$/.test(heading) ? [index] : []));
for (const row of data)
  for (const index of dates) {
    const [day, month, year] = row[index].split('/');
    row[index] = year === undefined ? '' : new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  }

const started = performance.now();
const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: createWriteStream(to), useStyles: true });
const sheet = workbook.addWorksheet('Practices');
for (const index of dates) sheet.getColumn(index + 1).numFmt = 'dd/mm/yyyy';
sheet.addRow(headings).commit();
for (const row of data) sheet.addRow(row.map((cell) => (cell === '' ? null : cell))).commit();
sheet.commit();
await workbook.commit();
const seconds = (performance.now() - started) / 1000;
process.stdout.write(JSON.stringify({ seconds, rows: data.length, columns: headings.length }));
