import type { PlanRowView } from '@shared/ipc/imports';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CheckState } from '../wizard/state';
import { rowOfPlan } from '../wizard/useImportWizard';
import type { PlanLine } from './plan-lines';

interface Chosen {
  /** Where it stood in the table when it was chosen. */
  index: number;
  /** Its number in the sheet, and the row as it was then; null while its block is on the way. */
  row: PlanRowView | null;
  /** The plan that it was read from. */
  edition: number;
}

/** The row in the panel. It stays when a correction takes it out of the filter, and is then as the new plan has it. */
export function useChosenRow(state: CheckState, lines: readonly PlanLine[], isCurrent: boolean) {
  const { file, planNumber } = state;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const edition = isCurrent ? planNumber : -1;
  const arrived = chosen?.row === null ? (lines[chosen.index]?.row ?? null) : null;
  if (chosen && arrived) setChosen({ index: chosen.index, row: arrived, edition });

  const number = chosen?.row?.row ?? null;
  const anew = useQuery({
    queryKey: ['imports.planRow', file.sessionId, planNumber, number],
    queryFn: () => (number === null ? null : rowOfPlan(state, number)),
    enabled: number !== null && chosen?.edition !== planNumber,
    gcTime: 60_000,
  });
  const isAnew = chosen?.edition === planNumber || anew.isSuccess;
  const place = chosen && lines[chosen.index]?.row?.row === number ? chosen.index : placeOf(lines, number);
  return {
    isOpen: chosen !== null,
    row: (chosen?.edition === planNumber ? chosen.row : (anew.data ?? chosen?.row)) ?? null,
    /** Whether the row is as the newest plan has it. */
    isAnew,
    selectedId: chosen === null || place === null ? null : String(place),
    choose: (line: PlanLine) => setChosen({ index: line.index, row: line.row, edition }),
    close: () => setChosen(null),
  };
}

function placeOf(lines: readonly PlanLine[], row: number | null): number | null {
  const place = row === null ? -1 : lines.findIndex((line) => line.row?.row === row);
  return place < 0 ? null : place;
}
