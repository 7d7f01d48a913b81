import type { Picture } from '../picture';
import { isWideTable, paperWidths, printedCell, type TablePaper } from '../table-paper';
import type { PaperStamp, ReportDocument } from './document';

/** A table as it is looked at, on paper. */
export function tableDocument(table: TablePaper, heading: PaperStamp): ReportDocument {
  const { title, viewName, filters, order, columns, rows } = table;
  const widths = paperWidths(table);
  return {
    ...heading,
    title: viewName === '' ? title : `${title}: ${viewName}`,
    subject: `${rows.length.toLocaleString('en-GB')} ${rows.length === 1 ? 'row' : 'rows'}`,
    filters: [...(filters.length > 0 ? filters : ['All rows']), ...(order === '' ? [] : [`Sorted by ${order}`])],
    personal: false,
    landscape: isWideTable(table),
    contents: false,
    look: 'table',
    parts: onePart([
      {
        kind: 'table',
        label: title,
        columns: columns.map(({ header }, at) => ({ header, width: widths[at] ?? 1, align: 'start' })),
        rows: rows.map((row) => columns.map(({ type }, at) => printedCell(row[at] ?? '', type))),
        empty: 'There are no rows.',
      },
    ]),
  };
}

/** A picture with its table, on paper. */
export function pictureDocument(picture: Picture, heading: PaperStamp): ReportDocument {
  return {
    ...heading,
    title: picture.title,
    subject: picture.scope,
    filters: [],
    personal: false,
    landscape: false,
    contents: false,
    look: 'picture',
    parts: onePart([
      { kind: 'text', text: picture.sentence },
      { kind: 'picture', picture },
    ]),
  };
}

const onePart = (blocks: ReportDocument['parts'][number]['sections'][number]['blocks']): ReportDocument['parts'] => [
  { id: 'all', title: '', code: '', newPage: false, sections: [{ title: '', blocks }] },
];
