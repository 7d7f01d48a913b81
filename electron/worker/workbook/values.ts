/** What may be written, and how each value reads as text. */
import { isIsoDate } from './dates';

export type ColumnType = 'text' | 'date' | 'number' | 'yesno';
/** Dates are ISO text (YYYY-MM-DD); text that is no date is written as text. Null and undefined leave the cell empty. */
export type WriteValue = string | number | boolean | null | undefined;
/** Values by the keys of the columns; in an array the keys are "0", "1" and so on. */
export type WriteRow = Readonly<Record<string, WriteValue>> | readonly WriteValue[];
export type WriteColumn = {
  header: string;
  key: string;
  type: ColumnType;
  /** In characters; found from the content when left out. */
  width?: number | undefined;
};
export type WriteRows = Iterable<WriteRow> | AsyncIterable<WriteRow>;

/** As a person in the UK reads it: dates dd/mm/yyyy, Yes and No. */
export function asText(value: WriteValue, type: ColumnType): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (type === 'date' && isIsoDate(value)) return `${value.slice(8)}/${value.slice(5, 7)}/${value.slice(0, 4)}`;
  return value;
}

/** Only a row's own values: a column called "constructor" is no reason to write a function. */
export function ownValue(row: WriteRow, key: string): WriteValue {
  return Object.hasOwn(row, key) ? (row as Readonly<Record<string, WriteValue>>)[key] : undefined;
}
