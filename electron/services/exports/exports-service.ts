import { templateOf } from '@shared/domain/exports/template';
import { importKinds } from '@shared/domain/imports/kinds';
import type { ImportKind, ImportKindId } from '@shared/domain/imports/kinds/declare';
import type { TablePaper } from '@shared/domain/table-paper';
import { AppError } from '@shared/ipc/errors';
import type { Database } from '../../database/open-database';
import type { DistributionListService, ListAddress } from '../distribution-list/distribution-list-service';
import type { SettingsService } from '../settings/settings-service';
import { kindSheet } from './kind-sheet';
import { listSheet, outlookSheet } from './list-sheet';
import { chosenPractices } from './practices-sheet';
import type { WriteSheet, WriteTemplate } from './sheet';
import { exportTable } from './table-export';

export interface ExportsOptions {
  database: Database;
  settings: SettingsService;
  list: DistributionListService;
  writeSheet: WriteSheet;
  writeTemplate: WriteTemplate;
}

/** Spreadsheets of what the register holds. The format follows the ending of the path: .xlsx or .csv. */
export class ExportsService {
  readonly #options: ExportsOptions;

  constructor(options: ExportsOptions) {
    this.#options = options;
  }

  /** All records of a kind, in the form in which its import takes them back. Answers with the number of rows. */
  async kind(id: ImportKindId, path: string, onRows?: (done: number) => void): Promise<number> {
    const { database, settings, writeSheet } = this.#options;
    return writeSheet(path, kindSheet(declared(id), database.reader.manager, await settings.icbs(), onRows));
  }

  /** A blank workbook of a kind, to be filled in and imported. */
  async template(id: ImportKindId, path: string): Promise<void> {
    const { settings, writeTemplate } = this.#options;
    await writeTemplate(path, templateOf(declared(id), await settings.icbs()));
  }

  /** The given practices, in the order given; all there are, as their kind of import takes them, when `ids` is null. */
  async practices(path: string, ids: string[] | null): Promise<number> {
    if (ids === null) return this.kind('register', path);
    const { database, writeSheet } = this.#options;
    return writeSheet(path, await chosenPractices(database.reader.manager, ids));
  }

  /** A table exactly as it is looked at. */
  table(path: string, table: TablePaper): Promise<number> {
    return exportTable(this.#options.writeSheet, path, table);
  }

  /**
   * A list or an edition with why each address is on it; without `address`, the list of everyone as it is now. `outlook`:
   * in the form that Outlook and the NHSmail portal take.
   */
  async distributionList(path: string, address: ListAddress = {}, form?: 'outlook'): Promise<number> {
    const { list, writeSheet } = this.#options;
    const whole = await list.whole(address);
    return writeSheet(path, form === 'outlook' ? outlookSheet(whole) : listSheet(whole));
  }
}

function declared(id: ImportKindId): ImportKind {
  const kind = importKinds.find((each) => each.id === id);
  if (!kind) throw new AppError('invalid-input', 'There is nothing of this kind to save. No file was written.');
  return kind;
}
