import { showDateTime } from '@shared/domain/calendar-date';
import { PRACTICE_FIELD_LABELS, showFact } from '@shared/domain/practice-fields';
import type { PracticeForm } from '@shared/domain/practice-form';
import type { TablePaper } from '@shared/domain/table-paper';
import { IcbEntity } from '../../database/entities/icb';
import type { Database } from '../../database/open-database';
import type { DistributionListService } from '../distribution-list/distribution-list-service';
import { factsOf } from '../practices/practice-facts';
import { allPractices } from '../practices/practice-store';
import { loadReferences } from '../practices/references';
import type { Sheet, SheetColumn, WriteSheet } from './sheet';
import { exportTable } from './table-export';

const DATE_FIELDS = new Set<keyof PracticeForm>(['closedOn', 'toldOn', 'confirmedOn', 'openedOn', 'noticeGivenOn']);
const PRACTICE_COLUMNS: SheetColumn[] = (Object.keys(PRACTICE_FIELD_LABELS) as (keyof PracticeForm)[]).map((key) => ({
  key,
  header: PRACTICE_FIELD_LABELS[key],
  type: DATE_FIELDS.has(key) ? 'date' : 'text',
}));

const LIST_COLUMNS: SheetColumn[] = [
  { key: 'name', header: 'Name', type: 'text' },
  { key: 'address', header: 'E-mail address', type: 'text' },
  { key: 'odsCode', header: 'ODS code', type: 'text' },
  { key: 'reason', header: 'Why on the list', type: 'text' },
  { key: 'problem', header: 'Please check', type: 'text' },
];

/** Spreadsheets of what the register holds. The format follows the ending of the path: .xlsx or .csv. */
export class ExportsService {
  readonly #database: Database;
  readonly #list: DistributionListService;
  readonly #writeSheet: WriteSheet;

  constructor(database: Database, list: DistributionListService, writeSheet: WriteSheet) {
    this.#database = database;
    this.#list = list;
    this.#writeSheet = writeSheet;
  }

  /** The given practices, in the order given; all by ODS code when `ids` is null. Answers with the number of rows. */
  async practices(path: string, ids: string[] | null): Promise<number> {
    const { manager } = this.#database.reader;
    const references = await loadReferences(manager);
    const icbNames = new Map((await manager.find(IcbEntity)).map((icb) => [icb.odsCode, icb.name]));
    const rows = new Map<string, Record<string, string>>();
    for await (const page of allPractices(manager))
      for (const { practice, mailbox } of page) {
        const facts = factsOf(practice, mailbox, references);
        const shown = Object.entries(facts).map(([field, value]) => [
          field,
          DATE_FIELDS.has(field as keyof PracticeForm)
            ? value
            : showFact(field, value, (code) => icbNames.get(code) ?? code),
        ]);
        rows.set(practice.id, Object.fromEntries(shown));
      }
    const chosen =
      ids === null
        ? [...rows.values()]
        : ids.flatMap((id): Record<string, string>[] => {
            const row = rows.get(id);
            return row === undefined ? [] : [row];
          });
    const about = ids === null ? 'All practices' : 'The practices shown in the table when it was exported';
    await this.#write(path, { name: 'Practices', columns: PRACTICE_COLUMNS, rows: chosen }, about);
    return chosen.length;
  }

  /** A table exactly as it is looked at. */
  table(path: string, table: TablePaper): Promise<void> {
    return exportTable(this.#writeSheet, path, table);
  }

  async distributionList(path: string): Promise<number> {
    const { entries } = await this.#list.get();
    const rows = entries.map(({ name, address, odsCode, reason, problem }) => ({
      name,
      address,
      odsCode,
      reason,
      problem,
    }));
    const about = 'Live addresses of open practices marked as on the list; one Egress address a contractor';
    await this.#write(path, { name: 'Distribution list', columns: LIST_COLUMNS, rows }, about);
    return rows.length;
  }

  async #write(path: string, sheet: Omit<Sheet, 'about'>, contents: string): Promise<void> {
    await this.#writeSheet(path, {
      ...sheet,
      about: [
        { label: 'Contents', value: contents },
        { label: 'As at', value: showDateTime(new Date().toISOString()) },
        { label: 'Rows', value: String(sheet.rows.length) },
        { label: 'Made by', value: 'CCHub Console' },
      ],
    });
  }
}
