import { createHash } from 'node:crypto';
import type { SheetRow } from '@shared/domain/imports/cell';
import { columnValues } from '@shared/domain/imports/column-values';
import { Corrections } from '@shared/domain/imports/corrections';
import { type ExistingRecord, ExistingRecords } from '@shared/domain/imports/existing-records';
import { HEADING_SEARCH_ROWS } from '@shared/domain/imports/heading-row';
import { importKinds, kindOf } from '@shared/domain/imports/kinds';
import type { ImportKindId } from '@shared/domain/imports/kinds/declare';
import { choiceProblem, mappingProblems, missingKey } from '@shared/domain/imports/mapping-problems';
import type { PlanContext } from '@shared/domain/imports/plan';
import { planImport } from '@shared/domain/imports/plan-import';
import type { MappedColumn } from '@shared/domain/imports/read-row';
import { scoreKinds } from '@shared/domain/imports/recognise-kind';
import { quoted } from '@shared/domain/text';
import { AppError } from '@shared/ipc/errors';
import type { PlanRowView, RowSelection } from '@shared/ipc/imports';
import type {
  Correction,
  EngineProgress,
  FileSource,
  ImportEngine,
  PlanBasis,
  PlannedChange,
  PlanResult,
  SheetRequest,
  TextDialect,
  ValuesRequest,
} from '../services/imports/engine';
import { ImportFile } from './import-file';
import { type OpenedSheet, openSheet } from './opened-sheet';
import { PlanView } from './plan-view';
import { problemsSheet } from './problems-file';
import type { Limits } from './workbook/limits';

/** A blank template, or a list that nobody has filled yet. */
const noRowsBelow = (sheet: string) =>
  new AppError(
    'invalid-input',
    `The sheet ${quoted(sheet)} has no rows below its headings, so there is nothing to import. Fill in rows below the headings, save the file, and choose it again.`,
  );

/** What a plan is made of; kept, so that it can be made anew when a cell is corrected. */
interface Planning {
  basis: PlanBasis;
  existing: ExistingRecords;
}

const notYet = (what: string) => new AppError('not-found', `${what} Choose the file again; nothing was imported.`);

/**
 * One import session: a workbook, a sheet of it in memory, and its plan. Runs in the worker, in tests also in place.
 * Progress is told while rows are read and planned.
 */
export function createImportEngine(
  onProgress: (progress: EngineProgress) => void = () => {},
  limits: Partial<Limits> = {},
): ImportEngine {
  return new WorkbookImportEngine(onProgress, limits);
}

class WorkbookImportEngine implements ImportEngine {
  readonly #onProgress: (progress: EngineProgress) => void;
  readonly #limits: Partial<Limits>;
  #file: ImportFile | null = null;
  #sheet: OpenedSheet | null = null;
  /** By sheet and heading row: going back to the columns doesn't lose them. */
  #corrections = new Map<string, Corrections>();
  #planning: Planning | null = null;
  #view: PlanView | null = null;

  constructor(onProgress: (progress: EngineProgress) => void, limits: Partial<Limits>) {
    this.#onProgress = onProgress;
    this.#limits = limits;
  }

  async open(source: FileSource): ReturnType<ImportEngine['open']> {
    await this.#file?.close();
    this.#forget();
    const file = await ImportFile.open(source, { limits: this.#limits, onProgress: this.#onProgress });
    this.#file = file;
    return file.about();
  }

  async readText(dialect: TextDialect): ReturnType<ImportEngine['open']> {
    const before = this.#opened();
    // Where the file can't be read that way, what was open stays open.
    const file = await before.reread(dialect);
    const about = await file.about();
    await before.close();
    this.#forget();
    this.#file = file;
    return about;
  }

  #forget(): void {
    this.#file = null;
    this.#sheet = null;
    this.#corrections = new Map();
    this.#planning = null;
    this.#view = null;
  }

  async readSheet({ sheet, kind, headingRow }: SheetRequest): ReturnType<ImportEngine['readSheet']> {
    this.#view = null;
    this.#planning = null;
    const rows = await this.#opened().rowsOf(sheet);
    this.#sheet = openSheet(sheet, rows, kindOf(kind ?? (await this.#kindOf(rows))), headingRow);
    const { view, headingSet } = this.#sheet;
    return { ...view, headingSet: createHash('sha256').update(headingSet).digest('hex') };
  }

  /** The kind that the file says it is, where the rows look like it; else the one that fits them best. */
  async #kindOf(rows: SheetRow[]): Promise<ImportKindId> {
    const scores = scoreKinds(rows.slice(0, HEADING_SEARCH_ROWS), importKinds);
    const said = (await this.#opened().says()).kind;
    const fits = scores.find(({ kind, score }) => kind === said && score > 0);
    return (fits ?? scores[0])?.kind ?? 'register';
  }

  async values({ kind, columns, context }: ValuesRequest): ReturnType<ImportEngine['values']> {
    return columnValues(kindOf(kind), columns, this.#correctionsOf().apply(this.#chosen().data), this.#dated(context));
  }

  /** The context with what only the file knows. */
  #dated(context: PlanContext): PlanContext {
    return this.#opened().date1904 ? { ...context, date1904: true } : context;
  }

  /** The corrections of the sheet at hand; other headings make other columns and other rows of it. */
  #correctionsOf(): Corrections {
    const { name, headingRow } = this.#chosen();
    const key = `${headingRow} ${name}`;
    const found = this.#corrections.get(key) ?? new Corrections();
    this.#corrections.set(key, found);
    return found;
  }

  async startPlan(basis: PlanBasis): Promise<void> {
    const { name, data } = this.#chosen();
    if (data.length === 0) throw noRowsBelow(name);
    const kind = kindOf(basis.kind);
    const problems = mappingProblems(kind, basis.columns);
    const first =
      Object.values(problems)[0] ||
      missingKey(kind, basis.columns) ||
      choiceProblem(kind, basis.choices, basis.context.icbs);
    if (first !== '') throw new AppError('invalid-input', first, problems);
    this.#view = null;
    this.#planning = { basis, existing: new ExistingRecords(kind) };
  }

  async addExisting(records: ExistingRecord[]): Promise<void> {
    if (!this.#planning) throw notYet('No plan was begun.');
    this.#planning.existing.add(records);
  }

  async finishPlan(): Promise<PlanResult> {
    if (!this.#planning) throw notYet('No plan was begun.');
    const { data, view, headings } = this.#chosen();
    const { basis, existing } = this.#planning;
    const { wishes, choices } = basis;
    const context = this.#dated(basis.context);
    const kind = kindOf(basis.kind);
    const headingOf = (index: number) => headings[index] || `Column ${index + 1} (no heading)`;
    const columns = basis.columns.flatMap(({ index, field }): MappedColumn[] =>
      field === null ? [] : [{ index, field, heading: headingOf(index) }],
    );
    const corrections = this.#correctionsOf();
    const total = data.length;
    const onProgress = (done: number) => this.#onProgress({ step: 'planning', done, total });
    const rows = corrections.apply(data);
    const plan = planImport({ kind, rows, columns, existing, context, wishes, choices, onProgress });
    this.#view = new PlanView(plan, context.icbs, corrections);
    const taken = new Set(columns.map(({ index }) => index));
    return {
      ...plan.counts,
      blankRows: view.blankRows + plan.counts.blankRows,
      columnsLeftOut: view.columns.filter(({ index }) => !taken.has(index)).map(({ index }) => headingOf(index)),
      fields: plan.fields,
      ...this.#view.tickCounts,
      corrected: corrections.count,
    };
  }

  async correct({ row, index, text }: Correction): Promise<PlanResult> {
    this.#planned();
    const { data, headings } = this.#chosen();
    const corrected = data.find(({ number }) => number === row);
    if (!corrected || index >= headings.length)
      throw new AppError('invalid-input', 'The file has no such cell. Nothing was changed.');
    this.#correctionsOf().set(corrected, index, text);
    return this.finishPlan();
  }

  async planRows(filter: string, offset: number, limit: number): Promise<{ total: number; rows: PlanRowView[] }> {
    return this.#planned().rows(filter, offset, limit);
  }

  async missing(offset: number, limit: number): ReturnType<ImportEngine['missing']> {
    return this.#planned().missing(offset, limit);
  }

  async select(selection: RowSelection): Promise<number> {
    return this.#planned().select(selection);
  }

  async changes(offset: number, limit: number): Promise<PlannedChange[]> {
    return this.#planned().changes(offset, limit);
  }

  async writeProblems(path: string): Promise<number> {
    const { plan } = this.#planned();
    const sheet = problemsSheet(plan, this.#chosen().headings);
    // Writing needs a large library that reading does without, so it is loaded when asked for.
    const { writeSheetFile } = await import('./write-sheet-file');
    await writeSheetFile(path, { name: 'Problems', ...sheet }, []);
    return sheet.rows.length;
  }

  #opened(): ImportFile {
    if (!this.#file) throw notYet('No file is open.');
    return this.#file;
  }

  #chosen(): OpenedSheet {
    if (!this.#sheet) throw notYet('No sheet was chosen.');
    return this.#sheet;
  }

  #planned(): PlanView {
    if (!this.#view) throw notYet('There is no plan yet.');
    return this.#view;
  }
}
