import { asRequestError, request } from '@renderer/app/api';
import { useAppEvents } from '@renderer/app/queries';
import type { RouteError } from '@shared/ipc/errors';
import type { OpenedFile, PlanRowView } from '@shared/ipc/imports';
import { useEffect, useReducer, useRef } from 'react';
import { momentOf } from './column-rules';
import { findRow } from './find-row';
import { reduce, startState } from './reducer';
import { type CheckState, type ColumnsState, type SheetWishes, sessionOf, type WizardState } from './state';
import { carryOver, selectionOf } from './ticks';

export const NOTHING_IMPORTED = 'Cancelled. Nothing was imported.';

/** Ends a session whose answers nobody waits for. That it is gone already is no failure. */
const forget = (sessionId: string) => void request('imports.cancel', { sessionId }).catch(() => undefined);

/** One row of a session's plan, by its number in the sheet. */
export function rowOfPlan(state: Pick<CheckState, 'file' | 'headingRow' | 'summary'>, row: number) {
  const { file, headingRow, summary } = state;
  const load = async (offset: number, limit: number): Promise<PlanRowView[]> =>
    (await request('imports.planRows', { sessionId: file.sessionId, filter: 'all', offset, limit })).rows;
  return findRow(row, { headingRow, blankRows: summary.blankRows }, load);
}

/** What the plan is asked for with. */
const planInput = ({ file, columns, headingRow, choices, values, clearEmpty, asAt }: ColumnsState | CheckState) => ({
  sessionId: file.sessionId,
  sheet: columns.sheet,
  kind: columns.kind,
  headingRow,
  columns: choices,
  choices: values,
  clearEmpty,
  asAt: momentOf(asAt, file),
});

/** The wizard's state with everything that a person can do about it. */
export function useImportWizard() {
  const [state, dispatch] = useReducer(reduce, startState);
  const newest = useRef<WizardState>(state);
  useEffect(() => {
    newest.current = state;
  });
  // Raised whenever an answer that is still to come is no longer wanted.
  const attempt = useRef(0);

  useAppEvents((event) => {
    if (event.type === 'import-progress') dispatch({ type: 'progress', progress: event, at: performance.now() });
  });

  useEffect(
    () => () => {
      attempt.current += 1;
      const session = sessionOf(newest.current);
      if (session) forget(session);
    },
    [],
  );

  const fail = (error: unknown) => {
    const { code, message, fields } = asRequestError(error);
    const failure: RouteError = { code, message, fields };
    dispatch({ type: 'failed', failure });
  };

  async function run<Answer>(
    ask: () => Promise<Answer>,
    then: (answer: Answer) => void,
    late?: (answer: Answer) => void,
  ) {
    attempt.current += 1;
    const mine = attempt.current;
    try {
      const answer = await ask();
      if (mine === attempt.current) then(answer);
      else late?.(answer);
    } catch (error) {
      if (mine === attempt.current) fail(error);
    }
  }

  function open(ask: () => Promise<OpenedFile | null>) {
    dispatch({ type: 'opening' });
    return run(
      ask,
      (file) => {
        if (!file) return dispatch({ type: 'not-opened' });
        dispatch({ type: 'opened', file });
        void readSheet(file.sessionId, file.suggestedSheet || (file.sheets[0]?.name ?? ''), LEFT_TO_THE_APP);
      },
      (file) => file && forget(file.sessionId),
    );
  }

  function readSheet(sessionId: string, sheet: string, wishes: SheetWishes) {
    dispatch({ type: 'reading', sheet, wishes });
    return run(
      () => request('imports.readSheet', { sessionId, sheet, ...wishes }),
      (columns) => dispatch({ type: 'sheet-read', columns }),
    );
  }

  function restart(said?: string) {
    attempt.current += 1;
    const session = sessionOf(newest.current);
    if (session) forget(session);
    dispatch({ type: 'restart', said });
  }

  return {
    state,
    dispatch,
    restart,

    chooseFile: () => open(() => request('imports.chooseFile', {})),

    openDropped: (file: File) =>
      open(async () =>
        request('imports.openBytes', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
      ),

    /** A file that the app has at hand already, such as an attachment. */
    openFrom: (ask: () => Promise<OpenedFile>) => open(ask),

    /** Reads a sheet; what isn't wished for is left to the app. */
    chooseSheet: (sheet: string, wishes: Partial<SheetWishes> = {}) => {
      if (state.step === 'sheet') void readSheet(state.file.sessionId, sheet, { ...LEFT_TO_THE_APP, ...wishes });
    },

    /** Reads a text file with another delimiter or encoding, and its one sheet anew. */
    readText: (dialect: NonNullable<OpenedFile['dialect']>) => {
      if (state.step !== 'sheet') return;
      const { sessionId } = state.file;
      dispatch({ type: 'rereading' });
      void run(
        () => request('imports.readText', { sessionId, ...dialect }),
        (file) => {
          dispatch({ type: 'reread', file });
          void readSheet(sessionId, file.suggestedSheet, { ...state.wishes, headingRow: null });
        },
      );
    },

    /** Makes the plan, or makes it anew after the register changed: then the ticks stay as they are. */
    plan: () => {
      if (state.step !== 'columns' && state.step !== 'check') return;
      dispatch({ type: 'planning' });
      void run(
        async () => {
          const summary = await request('imports.plan', planInput(state));
          if (state.step === 'columns') return { summary };
          return { summary, ticks: await carryOver(state.ticks, (row) => rowOfPlan({ ...state, summary }, row)) };
        },
        (planned) => dispatch({ type: 'planned', ...planned }),
      );
    },

    /** Corrects one cell of the file, or takes its correction back (null). Answers whether that was done. */
    correct: async (row: number, index: number, text: string | null): Promise<boolean> => {
      if (state.step !== 'check' || state.work) return false;
      let done = false;
      dispatch({ type: 'correcting' });
      await run(
        async () => {
          const summary = await request('imports.correct', { sessionId: state.file.sessionId, row, index, text });
          return { summary, ticks: await carryOver(state.ticks, (each) => rowOfPlan({ ...state, summary }, each)) };
        },
        (corrected) => {
          done = true;
          dispatch({ type: 'corrected', ...corrected });
        },
      );
      return done;
    },

    commit: () => {
      if (state.step !== 'check') return;
      const { sessionId } = state.file;
      dispatch({ type: 'writing' });
      void run(
        () => request('imports.commit', { sessionId, selection: selectionOf(state.ticks) }),
        (result) => dispatch({ type: 'committed', result }),
      );
    },

    /** Stops what the app is doing. What became of a commit, its own answer says: it may have been quicker. */
    cancelWork: async () => {
      const session = sessionOf(newest.current);
      const writing = newest.current.step === 'writing';
      dispatch({ type: 'cancelling' });
      if (!session) return restart(NOTHING_IMPORTED);
      try {
        await request('imports.cancel', { sessionId: session });
        if (writing) return;
        attempt.current += 1;
        dispatch({ type: 'restart', said: NOTHING_IMPORTED });
      } catch (error) {
        fail(error);
      }
    },
  };
}

const LEFT_TO_THE_APP: SheetWishes = { headingRow: null, kind: null };

export type ImportWizard = ReturnType<typeof useImportWizard>;
