import { aboutExport } from '@shared/domain/exports/about-export';
import { exportColumns, exportedValue } from '@shared/domain/exports/exported-value';
import { sheetNameOf } from '@shared/domain/exports/template';
import type { IcbFacts } from '@shared/domain/icb';
import type { ImportKind } from '@shared/domain/imports/kinds/declare';
import type { EntityManager } from 'typeorm';
import { targetOf } from '../imports/targets';
import type { Sheet, SheetCells } from './sheet';

/** All records of a kind as a sheet. They are read while it is written, page by page. */
export function kindSheet(
  kind: ImportKind,
  manager: EntityManager,
  icbs: readonly IcbFacts[],
  onRows: (done: number) => void = () => {},
): Sheet {
  // Before the first is read: what is changed while the file is made counts as changed afterwards.
  const at = new Date().toISOString();
  return {
    name: sheetNameOf(kind),
    columns: exportColumns(kind),
    rows: pages(kind, manager, icbs, onRows),
    about: (rows) =>
      aboutExport({ contents: kind.label, kind: kind.id, filters: [`None: all ${kind.noun.many}`], at, rows }),
  };
}

async function* pages(
  kind: ImportKind,
  manager: EntityManager,
  icbs: readonly IcbFacts[],
  onRows: (done: number) => void,
): AsyncGenerator<SheetCells[]> {
  let done = 0;
  for await (const page of targetOf(kind.id).existing(manager)) {
    yield page.map(({ values }) => kind.fields.map((field) => exportedValue(field, values[field.id] ?? '', icbs)));
    done += page.length;
    onRows(done);
  }
}
