import { showDateTime } from '../calendar-date';

/** A line of the sheet "About". */
export interface AboutFact {
  label: string;
  value: string;
}

/** Under this label the sheet says in ISO form when it was made. The import reads it. */
export const AS_AT_EXACT = 'As at (exact)';
/** Under this label the sheet says which kind of import takes it back. */
export const KIND = 'Kind of import';

/** What the sheet "About" says of an export: what it holds, when it was made, and how many rows it has. */
export function aboutExport(facts: {
  contents: string;
  kind?: string;
  view?: string;
  filters: readonly string[];
  order?: string;
  at: string;
  rows: number;
}): AboutFact[] {
  const { contents, kind = '', view = '', filters, order = '', at, rows } = facts;
  const line = (label: string, value: string) => (value === '' ? [] : [{ label, value }]);
  return [
    ...line('Contents', contents),
    ...line(KIND, kind),
    ...line('View', view),
    ...(filters.length > 0 ? filters : ['None: all rows']).map((value) => ({ label: 'Filter', value })),
    ...line('Sorted by', order),
    { label: 'As at', value: showDateTime(at) },
    { label: AS_AT_EXACT, value: at },
    { label: 'Rows', value: String(rows) },
    { label: 'Made by', value: 'CCHub Console' },
  ];
}
