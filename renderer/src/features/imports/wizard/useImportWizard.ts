import { asRequestError, request } from '@renderer/app/api';
import { useAppEvents } from '@renderer/app/queries';
import type { OpenedFile } from '@shared/ipc/imports';
import { useEffect, useReducer, useRef } from 'react';
import { reduce, startState } from './reducer';
import { sessionOf, type WizardState } from './state';
import { untickedRows } from './ticks';

export const NOTHING_IMPORTED = 'Cancelled. Nothing was imported.';

/** Ends a session whose answers nobody waits for. That it is gone already is no failure. */
const forget = (sessionId: string) => void request('imports.cancel', { sessionId }).catch(() => undefined);

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
    if (event.type === 'import-progress') dispatch({ type: 'progress', progress: event });
  });

  useEffect(
    () => () => {
      attempt.current += 1;
      const session = sessionOf(newest.current);
      if (session) forget(session);
    },
    [],
  );

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
      const { code, message, fields } = asRequestError(error);
      if (mine === attempt.current) dispatch({ type: 'failed', failure: { code, message, fields } });
    }
  }

  function open(ask: () => Promise<OpenedFile | null>) {
    dispatch({ type: 'opening' });
    return run(
      ask,
      (file) => {
        if (!file) return dispatch({ type: 'not-opened' });
        dispatch({ type: 'opened', file });
        void readSheet(file.sessionId, file.suggestedSheet || (file.sheets[0]?.name ?? ''), null);
      },
      (file) => file && forget(file.sessionId),
    );
  }

  function readSheet(sessionId: string, sheet: string, headingRow: number | null) {
    dispatch({ type: 'reading', sheet });
    return run(
      () => request('imports.readSheet', { sessionId, sheet, kind: null, headingRow }),
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

    chooseSheet: (sheet: string, headingRow: number | null) => {
      if (state.step === 'sheet') void readSheet(state.file.sessionId, sheet, headingRow);
    },

    /** Makes the plan, or makes it anew after the register changed. */
    plan: () => {
      if (state.step !== 'columns' && state.step !== 'check') return;
      const { file, columns, headingRow, choices } = state;
      dispatch({ type: 'planning' });
      void run(
        () =>
          request('imports.plan', {
            sessionId: file.sessionId,
            sheet: columns.sheet,
            kind: columns.kind,
            headingRow,
            columns: choices,
            choices: {},
            clearEmpty: false,
            asAt: null,
          }),
        (summary) => dispatch({ type: 'planned', summary }),
      );
    },

    commit: () => {
      if (state.step !== 'check') return;
      const { sessionId } = state.file;
      dispatch({ type: 'writing' });
      void run(
        async () => {
          const load = async (filter: 'add' | 'update', offset: number, limit: number) =>
            (await request('imports.planRows', { sessionId, filter, offset, limit })).rows;
          const unticked = await untickedRows(state.ticks, state.summary, load);
          return request('imports.commit', { sessionId, selection: { base: 'suggested', toggled: unticked } });
        },
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
        const { code, message } = asRequestError(error);
        dispatch({ type: 'failed', failure: { code, message } });
      }
    },
  };
}

export type ImportWizard = ReturnType<typeof useImportWizard>;
