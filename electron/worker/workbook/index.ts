/** Reading and writing of workbooks and CSV files. Plain Node: it runs in the utility process and in tests alike. */
export { WorkbookError, type WorkbookErrorCode } from './errors';
export { DEFAULT_LIMITS, type Limits } from './limits';
export { openWorkbook } from './open';
export { columnLetters, neutralise, unneutralise } from './text';
export type {
  Cell,
  DateCell,
  Delimiter,
  ErrorCell,
  OpenedWorkbook,
  OpenOptions,
  ReadOptions,
  Row,
  SheetInfo,
  Source,
  TextDialect,
  TextEncoding,
} from './types';
export { asText, type ColumnType, type WriteColumn, type WriteRow, type WriteRows, type WriteValue } from './values';
export { type WriteCsvOptions, writeCsv } from './write-csv';
export { type WriteSheet, type WriteWorkbookOptions, writeWorkbook } from './write-xlsx';
