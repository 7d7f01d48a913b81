import { paceAfter } from '@shared/domain/imports/time-left';
import { firstMapping } from './column-rules';
import { onColumns, toCheck } from './columns-reducer';
import type { CheckState, SheetState, WizardEvent, WizardState } from './state';
import { idle, work } from './work';

export const startState: WizardState = { step: 'start', said: '', ...idle };

/** The next state. An event that doesn't belong to the step at hand changes nothing: an answer may come late. */
export function reduce(state: WizardState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'restart':
      return { ...startState, step: 'start', said: event.said ?? '' };
    case 'failed':
      return fail(state, event);
    case 'progress':
      return withProgress(state, event);
    case 'cancelling':
      return state.work ? { ...state, work: { ...state.work, cancelling: true } } : state;
    case 'back':
      return back(state);
    default:
      return forward(state, event);
  }
}

function forward(state: WizardState, event: WizardEvent): WizardState {
  switch (state.step) {
    case 'start':
      return onStart(state, event);
    case 'sheet':
      return onSheet(state, event);
    case 'columns':
      return onColumns(state, event);
    case 'check':
      return onCheck(state, event);
    case 'writing':
      if (event.type !== 'committed') return state;
      return {
        step: 'done',
        file: state.file,
        sheet: state.columns.sheet,
        kind: state.columns.kind,
        problemRows: state.summary.error + state.summary.conflict,
        skipped: state.summary.skip,
        missing: state.summary.missing,
        result: event.result,
        ...idle,
      };
    case 'done':
      return state;
  }
}

function onStart(state: WizardState & { step: 'start' }, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'opening':
      return { ...state, ...idle, said: '', work: work('opening') };
    case 'not-opened':
      return { ...state, work: null };
    case 'opened': {
      const sheet = event.file.suggestedSheet || (event.file.sheets[0]?.name ?? '');
      const wishes = { headingRow: null, kind: null };
      return {
        step: 'sheet',
        file: event.file,
        sheet,
        wishes,
        columns: null,
        kept: null,
        ...idle,
        work: work('reading'),
      };
    }
    default:
      return state;
  }
}

function onSheet(state: SheetState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'reading':
      return {
        ...state,
        ...idle,
        sheet: event.sheet,
        wishes: event.wishes,
        // The same sheet with another heading row keeps its preview on the screen while it is read again.
        columns: event.sheet === state.sheet ? state.columns : null,
        kept: null,
        work: work('reading'),
      };
    case 'rereading':
      return { ...state, ...idle, work: work('rereading') };
    case 'reread':
      return { ...state, file: event.file };
    case 'sheet-read':
      return event.columns.sheet === state.sheet ? { ...state, columns: event.columns, work: null } : state;
    case 'to-columns': {
      const { columns, kept, file, wishes } = state;
      if (!columns || columns.headingRow === null || state.work) return state;
      const mapping = kept ?? firstMapping(columns, file);
      const { headingRow } = columns;
      return {
        step: 'columns',
        file,
        columns,
        wishes,
        headingRow,
        ...mapping,
        asked: false,
        planNumber: 0,
        checkNumber: 0,
        ...idle,
      };
    }
    default:
      return state;
  }
}

function onCheck(state: CheckState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'filter':
      return { ...state, filter: event.filter };
    case 'ticks':
      return { ...state, ticks: event.ticks };
    case 'planning':
      return { ...state, ...idle, work: work('planning') };
    case 'planned':
      return toCheck({ ...state, step: 'columns', asked: false }, event);
    case 'correcting':
      return { ...state, ...idle, work: work('correcting') };
    case 'corrected': {
      const { summary, ticks } = event;
      return { ...state, ...idle, summary, ticks, planNumber: state.planNumber + 1 };
    }
    case 'writing':
      return { ...state, ...idle, step: 'writing', work: work('writing') };
    default:
      return state;
  }
}

function fail(state: WizardState, { failure }: WizardEvent & { type: 'failed' }): WizardState {
  if (failure.code === 'cancelled') return { ...startState, step: 'start', said: 'Cancelled. Nothing was imported.' };
  const failed = { work: null, failure, failed: state.work?.what ?? null };
  // A failed commit wrote nothing, so the plan is shown again as it was.
  if (state.step === 'writing') return { ...state, ...failed, step: 'check' };
  return { ...state, ...failed };
}

function withProgress(state: WizardState, { progress, at }: WizardEvent & { type: 'progress' }): WizardState {
  if (!state.work) return state;
  // While a file is being opened its session is known from its first progress alone.
  if (state.step !== 'start' && state.file.sessionId !== progress.sessionId) return state;
  return { ...state, work: { ...state.work, progress, pace: paceAfter(state.work.pace, progress, at) } };
}

function back(state: WizardState): WizardState {
  if (state.work) return state;
  if (state.step === 'columns') {
    const { file, columns, wishes, choices, values, clearEmpty, asAt } = state;
    const kept = { choices, values, clearEmpty, asAt };
    return { step: 'sheet', file, sheet: columns.sheet, wishes, columns, kept, ...idle };
  }
  if (state.step === 'check') {
    const { summary: _summary, filter: _filter, ticks: _ticks, ...kept } = state;
    return { ...kept, ...idle, step: 'columns', asked: false };
  }
  return state;
}
