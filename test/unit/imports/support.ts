import { SOUTH_WEST_ICBS } from '@shared/domain/icb';
import type { Cell, SheetRow } from '@shared/domain/imports/cell';
import type { PlanContext } from '@shared/domain/imports/plan';
import { type ExistingPractice, type ImportPlan, planImport } from '@shared/domain/imports/plan-import';
import { IMPORT_FIELD_IDS, type ImportField, type RowValues } from '@shared/domain/imports/register-kind';

export const TODAY = '2026-11-22';
export const context: PlanContext = { today: TODAY, icbs: [...SOUTH_WEST_ICBS], contractorNames: [] };

/** A row as people think of it: values by field. */
export type Facts = Partial<Record<ImportField, Cell>>;

const columns = IMPORT_FIELD_IDS.map((field, index) => ({ index, field }));

export function sheetRows(facts: Facts[], from = 5): SheetRow[] {
  return facts.map((row, index) => ({
    number: from + index,
    cells: IMPORT_FIELD_IDS.map((field) => row[field] ?? null),
  }));
}

export function planOf(facts: Facts[], existing: RowValues[] = [], contractorNames: string[] = []): ImportPlan {
  return planImport({
    rows: sheetRows(facts),
    columns,
    existing: byCode(existing),
    context: { ...context, contractorNames },
  });
}

export function byCode(register: RowValues[]): Map<string, ExistingPractice> {
  return new Map(register.map((values) => [values.odsCode ?? '', { id: `id-${values.odsCode}`, version: 1, values }]));
}

/** Facts of a practice of which nothing is known yet, as the register holds them. */
const BLANK: RowValues = {
  ...Object.fromEntries(IMPORT_FIELD_IDS.map((id) => [id, ''])),
  contractType: 'unstated',
  status: 'open',
  onList: 'unstated',
  mailboxKind: 'unknown',
  mailboxStatus: 'live',
  dispensingOnly: 'unstated',
};

/** The register after a plan was written to it. A mailbox without an address is not kept, nor its date. */
export function applied(plan: ImportPlan, register: RowValues[] = []): RowValues[] {
  const after = new Map(register.map((values) => [values.odsCode ?? '', values]));
  for (const { odsCode, values } of plan.rows)
    if (values) after.set(odsCode, kept({ ...BLANK, ...after.get(odsCode), ...values }));
  return [...after.values()];
}

function kept(values: RowValues): RowValues {
  if (values.mailboxAddress !== '' && values.mailboxStatus !== 'closed') return values;
  const nothing = { mailboxAddress: '', toldOn: '', aliases: '', mailboxStatus: 'live' };
  if (values.mailboxStatus === 'closed') return { ...values, ...nothing, mailboxKind: 'unknown' };
  return { ...values, ...nothing, mailboxKind: values.mailboxKind === 'none' ? 'none' : 'unknown' };
}

export const penrose: Facts = {
  odsCode: 'TP1F9',
  practiceName: 'Penrose Opticians',
  contractorName: 'Penrose Eyecare Ltd',
  town: 'Truro',
  mailboxAddress: 'optometry.tp1f9@nhs.net',
  mailboxKind: 'Shared',
  onList: 'Y',
};
