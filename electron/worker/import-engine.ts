import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { SheetRow } from '@shared/domain/imports/cell';
import { type ExistingRecord, ExistingRecords } from '@shared/domain/imports/existing-records';
import { HEADING_SEARCH_ROWS } from '@shared/domain/imports/heading-row';
import { importKinds, kindOf } from '@shared/domain/imports/kinds';
import { mappingProblems, missingKey } from '@shared/domain/imports/mapping-problems';
import { planImport } from '@shared/domain/imports/plan-import';
import type { MappedColumn } from '@shared/domain/imports/read-row';
import { scoreKinds } from '@shared/domain/imports/recognise-kind';
import { AppError } from '@shared/ipc/errors';
import type { PlanRowView, RowSelection } from '@shared/ipc/imports';
import type {
  EngineProgress,
  FileSource,
  ImportEngine,
  PlanBasis,
  PlannedChange,
  PlanResult,
  SheetRequest,
} from '../services/imports/engine';
import { type OpenedSheet, openSheet } from './opened-sheet';
import { PlanView } from './plan-view';
import { problemsSheet } from './problems-file';
import { openWorkbook } from './workbook/open';
import type { OpenedWorkbook } from './workbook/types';
import { asAppError } from './worker-errors';

interface Planning {
  basis: PlanBasis;
  existing: ExistingRecords;
}

const notYet = (what: string) => new AppError('not-found', `${what} Choose the file again; nothing was imported.`);

/**
 * One import session: a workbook, a sheet of it in memory, and its plan. Runs in the worker, in tests also in place.
 * Progress is told while rows are read and planned.
 */
export function createImportEngine(onProgress: (progress: EngineProgress) => void = () => {}): ImportEngine {
  return new WorkbookImportEngine(onProgress);
}

class WorkbookImportEngine implements ImportEngine {
  readonly #onProgress: (progress: EngineProgress) => void;
  #workbook: OpenedWorkbook | null = null;
  #rows: { sheet: string; rows: SheetRow[] } | null = null;
  #sheet: OpenedSheet | null = null;
  #planning: Planning | null = null;
  #view: PlanView | null = null;

  constructor(onProgress: (progress: EngineProgress) => void) {
    this.#onProgress = onProgress;
  }

  async open(source: FileSource): ReturnType<ImportEngine['open']> {
    await this.#workbook?.close();
    this.#workbook = null;
    this.#rows = null;
    this.#sheet = null;
    this.#view = null;
    const workbook = await reading(openWorkbook(source));
    this.#workbook = workbook;
    return {
      fileName: workbook.name,
      sheets: workbook.sheets.map(({ name, hidden, rowCount }) => ({ name, hidden, rowCount })),
      suggestedSheet: await this.#suggestSheet(workbook),
      digest: await digestOf(source),
    };
  }

  /** The sheet with the best row of headings; of equal ones the one with more rows, hidden ones last. */
  async #suggestSheet(workbook: OpenedWorkbook): Promise<string> {
    const readable = workbook.sheets.filter(({ problem }) => problem === undefined);
    const only = readable[0] ?? workbook.sheets[0];
    if (readable.length <= 1) return only?.name ?? '';
    const scored = [];
    for (const { name, hidden, rowCount } of readable) {
      const top = await reading(firstRows(workbook, name));
      const score = scoreKinds(top, importKinds)[0]?.score ?? 0;
      scored.push({ name, hidden, score, rowCount });
    }
    scored.sort((a, b) => Number(a.hidden) - Number(b.hidden) || b.score - a.score || b.rowCount - a.rowCount);
    // A hidden sheet is only suggested where no visible one has headings at all.
    return (scored.find(({ score }) => score > 0) ?? scored[0])?.name ?? '';
  }

  async readSheet({ sheet, kind, headingRow }: SheetRequest): ReturnType<ImportEngine['readSheet']> {
    this.#view = null;
    this.#planning = null;
    const rows = await this.#rowsOf(sheet);
    const best = scoreKinds(rows.slice(0, HEADING_SEARCH_ROWS), importKinds)[0]?.kind ?? 'register';
    this.#sheet = openSheet(sheet, rows, kindOf(kind ?? best), headingRow);
    const { view, headingSet } = this.#sheet;
    return { ...view, headingSet: createHash('sha256').update(headingSet).digest('hex') };
  }

  async #rowsOf(name: string): Promise<SheetRow[]> {
    const workbook = this.#workbook;
    if (!workbook) throw notYet('No file is open.');
    if (this.#rows?.sheet === name) return this.#rows.rows;
    this.#rows = null;
    const total = workbook.sheets.find((sheet) => sheet.name === name)?.rowCount ?? null;
    const rows: SheetRow[] = [];
    const onProgress = (done: number) => this.#onProgress({ step: 'reading', done, total });
    await reading(
      (async () => {
        for await (const batch of workbook.readSheet(name, { onProgress })) for (const row of batch) rows.push(row);
      })(),
    );
    this.#rows = { sheet: name, rows };
    return rows;
  }

  async startPlan(basis: PlanBasis): Promise<void> {
    if (!this.#sheet) throw notYet('No sheet was chosen.');
    const kind = kindOf(basis.kind);
    const problems = mappingProblems(kind, basis.columns);
    const first = Object.values(problems)[0] || missingKey(kind, basis.columns);
    if (first !== '') throw new AppError('invalid-input', first, problems);
    this.#view = null;
    this.#planning = { basis, existing: new ExistingRecords(kind) };
  }

  async addExisting(records: ExistingRecord[]): Promise<void> {
    if (!this.#planning) throw notYet('No plan was begun.');
    this.#planning.existing.add(records);
  }

  async finishPlan(): Promise<PlanResult> {
    if (!this.#sheet || !this.#planning) throw notYet('No plan was begun.');
    const { data, view, headings } = this.#sheet;
    const { basis, existing } = this.#planning;
    const { context, wishes, choices } = basis;
    const kind = kindOf(basis.kind);
    const headingOf = (index: number) => headings[index] || `Column ${index + 1}, which has no heading`;
    const columns = basis.columns.flatMap(({ index, field }): MappedColumn[] =>
      field === null ? [] : [{ index, field, heading: headingOf(index) }],
    );
    const total = data.length;
    const onProgress = (done: number) => this.#onProgress({ step: 'planning', done, total });
    const plan = planImport({ kind, rows: data, columns, existing, context, wishes, choices, onProgress });
    this.#planning = null;
    this.#view = new PlanView(plan, columns, context.icbs);
    const taken = new Set(columns.map(({ index }) => index));
    return {
      ...plan.counts,
      blankRows: view.blankRows,
      columnsLeftOut: view.columns.filter(({ index }) => !taken.has(index)).map(({ index }) => headingOf(index)),
      fields: plan.fields,
      ...this.#view.tickCounts,
    };
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
    const sheet = problemsSheet(plan, this.#sheet?.headings ?? []);
    // Writing needs a large library that reading does without, so it is loaded when asked for.
    const { writeSheetFile } = await import('./write-sheet-file');
    await writeSheetFile(path, { name: 'Problems', ...sheet }, []);
    return sheet.rows.length;
  }

  #planned(): PlanView {
    if (!this.#view) throw notYet('There is no plan yet.');
    return this.#view;
  }
}

async function firstRows(workbook: OpenedWorkbook, name: string): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const batch of workbook.readSheet(name)) {
    rows.push(...batch.slice(0, HEADING_SEARCH_ROWS));
    if (rows.length >= HEADING_SEARCH_ROWS) break;
  }
  return rows.slice(0, HEADING_SEARCH_ROWS);
}

async function digestOf(source: FileSource): Promise<string> {
  const hash = createHash('sha256');
  if ('bytes' in source) hash.update(source.bytes);
  else for await (const chunk of createReadStream(source.path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

async function reading<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asAppError(error, 'reading');
  }
}
