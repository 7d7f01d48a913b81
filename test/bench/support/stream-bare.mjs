// The yardstick: exceljs streams every cell of a workbook and does nothing with it. Prints { seconds, peakMb, cells }.
import ExcelJS from 'exceljs';

const started = performance.now();
let cells = 0;
const reader = new ExcelJS.stream.xlsx.WorkbookReader(process.argv[2], {
  worksheets: 'emit',
  sharedStrings: 'cache',
  styles: 'cache',
  hyperlinks: 'ignore',
});
for await (const sheet of reader) for await (const row of sheet) row.eachCell(() => (cells += 1));
const seconds = (performance.now() - started) / 1000;
console.log(JSON.stringify({ seconds, peakMb: process.resourceUsage().maxRSS / 1024, cells }));
