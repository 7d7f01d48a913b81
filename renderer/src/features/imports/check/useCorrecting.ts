import type { PlanSummary } from '@shared/ipc/imports';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { fieldToEdit } from './editing';
import type { PlanLine } from './plan-lines';
import { type Correcting, correctButtonId } from './RowPanel';
import type { useChosenRow } from './useChosenRow';

interface CorrectingOptions {
  box: RefObject<HTMLElement | null>;
  chosen: ReturnType<typeof useChosenRow>;
  fields: PlanSummary['fields'];
  isBusy: boolean;
  onCorrect: (row: number, index: number, text: string | null) => Promise<boolean>;
}

/** Which cell of the chosen row is being corrected, and where the keyboard goes afterwards: to where it came from. */
export function useCorrecting({ box, chosen, fields, isBusy, onCorrect }: CorrectingOptions) {
  const [editing, setEditing] = useState<{ field: string; from: 'row' | 'panel' } | null>(null);
  const [corrected, setCorrected] = useState<number | null>(null);
  const focusOn = useRef<string | null>(null);

  // After every drawing: the button is only there again once the field is gone.
  useLayoutEffect(() => {
    const wanted = focusOn.current;
    if (wanted === null || editing !== null) return;
    const element = box.current?.querySelector<HTMLElement>(wanted);
    if (!element) return;
    focusOn.current = null;
    element.focus();
  });

  function end(field: string) {
    const from = editing?.field === field ? editing.from : 'panel';
    focusOn.current = from === 'row' ? 'tbody tr[tabindex="0"]' : `#${correctButtonId(field)}`;
    setEditing(null);
  }

  const inPanel: Correcting = {
    field: editing?.field ?? null,
    busy: isBusy,
    onEdit: (field) => setEditing({ field, from: 'panel' }),
    onSave: (field, text) => {
      const { row } = chosen;
      const index = row?.cells[field]?.index ?? null;
      if (!row || index === null) return;
      setCorrected(null);
      void onCorrect(row.row, index, text).then((done) => {
        // What was typed stays where it could not be taken.
        if (!done) return;
        setCorrected(row.row);
        end(field);
      });
    },
    onCancel: () => editing && end(editing.field),
  };

  return {
    inPanel,
    /** The row that was corrected last, for saying what became of it. */
    corrected,
    /** Opens the editor for a line of the table: on the field that was pointed at, or on what is wrong. */
    begin: (line: PlanLine | null, pointedAt: string | null) => {
      if (!line?.row || isBusy) return;
      chosen.choose(line);
      const field = fieldToEdit(line.row, fields, pointedAt);
      setEditing(field === null ? null : { field, from: 'row' });
    },
    stop: () => {
      setEditing(null);
      setCorrected(null);
    },
  };
}
