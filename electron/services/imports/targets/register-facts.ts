import type { RowValues } from '@shared/domain/imports/kinds/declare';
import type { PracticeForm } from '@shared/domain/practice-form';

/** Where the kind "register" calls a fact otherwise than the register itself. */
const RENAMED: Record<string, keyof PracticeForm> = { practiceName: 'name', icb: 'icbCode' };

/** A planned row as facts of the register. Both sides hold canonical text, so only the names differ. */
export function factsOfRow(values: RowValues): Partial<PracticeForm> {
  const facts: Record<string, string> = {};
  for (const field in values) facts[RENAMED[field] ?? field] = values[field as keyof RowValues] ?? '';
  return facts as Partial<PracticeForm>;
}

/** The register's facts as the plan compares them. */
export function rowOfFacts({ name, icbCode, confirmedOn: _, ...facts }: PracticeForm): RowValues {
  return { ...facts, practiceName: name, icb: icbCode };
}
