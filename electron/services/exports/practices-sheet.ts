import { aboutExport } from '@shared/domain/exports/about-export';
import { PRACTICE_FIELD_LABELS, showFact } from '@shared/domain/practice-fields';
import type { PracticeForm } from '@shared/domain/practice-form';
import type { EntityManager } from 'typeorm';
import { IcbEntity } from '../../database/entities/icb';
import { factsOf } from '../practices/practice-facts';
import { loadPractices } from '../practices/practice-store';
import { loadReferences } from '../practices/references';
import type { Sheet, SheetCells } from './sheet';

const DATE_FIELDS = new Set<keyof PracticeForm>(['closedOn', 'toldOn', 'confirmedOn', 'openedOn', 'noticeGivenOn']);
const FIELDS = Object.keys(PRACTICE_FIELD_LABELS) as (keyof PracticeForm)[];
/** Practices that are read at a time. */
const PORTION = 250;

/** All facts of the given practices, in the order given. */
export async function chosenPractices(manager: EntityManager, ids: readonly string[]): Promise<Sheet> {
  const at = new Date().toISOString();
  const references = await loadReferences(manager);
  const icbNames = new Map((await manager.find(IcbEntity)).map((icb) => [icb.odsCode, icb.name]));
  const shown = (field: keyof PracticeForm, value: string) =>
    DATE_FIELDS.has(field) ? value : showFact(field, value, (code) => icbNames.get(code) ?? code);

  async function* pages(): AsyncGenerator<SheetCells[]> {
    for (let start = 0; start < ids.length; start += PORTION) {
      const wanted = ids.slice(start, start + PORTION);
      const found = await loadPractices(manager, wanted);
      yield wanted.flatMap((id): SheetCells[] => {
        const stored = found.get(id);
        if (!stored) return [];
        const facts = factsOf(stored.practice, stored.mailbox, references);
        return [FIELDS.map((field) => shown(field, facts[field]))];
      });
    }
  }

  return {
    name: 'Practices',
    columns: FIELDS.map((field) => ({
      header: PRACTICE_FIELD_LABELS[field],
      type: DATE_FIELDS.has(field) ? 'date' : 'text',
    })),
    rows: pages(),
    about: (rows) =>
      aboutExport({
        contents: 'Practices',
        filters: ['The practices shown in the table when it was exported'],
        at,
        rows,
      }),
  };
}
