import { showDateTime } from '@shared/domain/calendar-date';
import { OUTLOOK_HEADINGS, outlookRow } from '@shared/domain/distribution-list/outlook-csv';
import { aboutExport } from '@shared/domain/exports/about-export';
import type { EditionHead } from '@shared/ipc/distribution-list';
import type { WholeList } from '../distribution-list/distribution-list-service';
import type { Sheet, SheetColumn } from './sheet';

const COLUMNS: SheetColumn[] = [
  { header: 'Name', type: 'text' },
  { header: 'E-mail address', type: 'text' },
  { header: 'ODS code', type: 'text' },
  { header: 'Why on the list', type: 'text' },
  { header: 'Please check', type: 'text' },
];

/** All entries with why they are on the list, and what should be looked at by today's register. */
export function listSheet({ name, ruleWords, edition, entries }: WholeList): Sheet {
  const at = new Date().toISOString();
  return {
    name: edition === null ? name : `${name}, edition ${edition.number}`,
    columns: COLUMNS,
    rows: [
      entries.map(({ name: whose, address, odsCode, reason, checks }) => [
        whose,
        address,
        odsCode,
        reason,
        checks.map(({ text }) => text).join('. '),
      ]),
    ],
    about: (rows) => aboutExport({ contents: contentsOf(name, edition), filters: [ruleWords], at, rows }),
  };
}

/** The same as Outlook's import of contacts and the NHSmail portal take it. */
export function outlookSheet({ entries, ...list }: WholeList): Sheet {
  const columns = OUTLOOK_HEADINGS.map((header): SheetColumn => ({ header, type: 'text' }));
  return { ...listSheet({ entries, ...list }), columns, rows: [entries.map(outlookRow)] };
}

function contentsOf(name: string, edition: EditionHead | null): string {
  if (edition === null) return `${name}: each live address once, one Egress address a contractor`;
  const { number, publishedAt, publishedBy, reason, added, removed, changed } = edition;
  const against =
    number === 1 ? '' : `. Since edition ${number - 1}: ${added} added, ${removed} removed, ${changed} changed`;
  return `${name}, edition ${number}, published by ${publishedBy} on ${showDateTime(publishedAt)}: ${reason}${against}`;
}
