import { SOUTH_WEST_ICBS } from '@shared/domain/icb';
import type { Cell, SheetRow } from '@shared/domain/imports/cell';
import { ExistingRecords } from '@shared/domain/imports/existing-records';
import type { RowValues } from '@shared/domain/imports/kinds/declare';
import { registerKind } from '@shared/domain/imports/kinds/register';
import type { PlanContext } from '@shared/domain/imports/plan';
import { planImport } from '@shared/domain/imports/plan-import';
import type { ImportPlan } from '@shared/domain/imports/planned';

export const TODAY = '2026-11-22';
export const context: PlanContext = { today: TODAY, icbs: [...SOUTH_WEST_ICBS], contractors: [] };
const FIELD_IDS = registerKind.fields.map(({ id }) => id);

/** A row as people think of it: values by field. */
export type Facts = Record<string, Cell>;

const columns = FIELD_IDS.map((field, index) => ({ index, field, heading: field }));

export function sheetRows(facts: Facts[], from = 5): SheetRow[] {
  return facts.map((row, index) => ({
    number: from + index,
    cells: FIELD_IDS.map((field) => row[field] ?? null),
  }));
}

export function planOf(facts: Facts[], existing: RowValues[] = [], contractorNames: string[] = []): ImportPlan {
  return planImport({
    kind: registerKind,
    rows: sheetRows(facts),
    columns,
    existing: byCode(existing),
    context: { ...context, contractors: contractorNames.map((name) => ({ name, hqOdsCode: '' })) },
    wishes: { clearEmpty: false, asAt: null },
  });
}

export function byCode(register: RowValues[]): ExistingRecords {
  return new ExistingRecords(
    registerKind,
    register.map((values) => ({ id: `id-${values.odsCode}`, version: 1, updatedAt: '', values })),
  );
}

/** Facts of a practice of which nothing is known yet, as the register holds them. */
const BLANK: RowValues = {
  ...Object.fromEntries(FIELD_IDS.map((id) => [id, ''])),
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
  for (const { key, values } of plan.rows) if (values) after.set(key, kept({ ...BLANK, ...after.get(key), ...values }));
  return [...after.values()];
}

export function kept(values: RowValues): RowValues {
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
