import { firstChoices } from './column-rules';
import type { ColumnsState, SheetState, WizardEvent, WizardState, Work } from './state';
import { allTicked } from './ticks';

export const startState: WizardState = { step: 'start', work: null, failure: null, said: '' };

const work = (what: Work['what']): Work => ({ what, progress: null, cancelling: false });

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
      if (event.type === 'filter') return { ...state, filter: event.filter };
      if (event.type === 'ticks') return { ...state, ticks: event.ticks };
      if (event.type === 'planning') return { ...state, failure: null, work: work('planning') };
      if (event.type === 'planned') return toCheck({ ...state, step: 'columns', asked: false }, event);
      if (event.type === 'writing') return { ...state, step: 'writing', failure: null, work: work('writing') };
      return state;
    case 'writing':
      if (event.type !== 'committed') return state;
      return {
        step: 'done',
        file: state.file,
        sheet: state.columns.sheet,
        problemRows: state.summary.error + state.summary.conflict,
        result: event.result,
        work: null,
        failure: null,
      };
    case 'done':
      return state;
  }
}

function onStart(state: WizardState & { step: 'start' }, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'opening':
      return { ...state, said: '', failure: null, work: work('opening') };
    case 'not-opened':
      return { ...state, work: null };
    case 'opened': {
      const sheet = event.file.suggestedSheet || (event.file.sheets[0]?.name ?? '');
      return { step: 'sheet', file: event.file, sheet, columns: null, work: work('reading'), failure: null };
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
        sheet: event.sheet,
        // The same sheet with another heading row keeps its preview on the screen while it is read again.
        columns: event.sheet === state.sheet ? state.columns : null,
        failure: null,
        work: work('reading'),
      };
    case 'sheet-read':
      return event.columns.sheet === state.sheet ? { ...state, columns: event.columns, work: null } : state;
    case 'to-columns': {
      const { columns } = state;
      if (!columns || columns.headingRow === null || state.work) return state;
      return {
        step: 'columns',
        file: state.file,
        columns,
        headingRow: columns.headingRow,
        choices: firstChoices(columns),
        asked: false,
        planNumber: 0,
        work: null,
        failure: null,
      };
    }
    default:
      return state;
  }
}

function onColumns(state: ColumnsState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'choose':
      return {
        ...state,
        failure: null,
        choices: state.choices.map((choice) =>
          choice.index === event.index ? { ...choice, field: event.field } : choice,
        ),
      };
    case 'asked':
      return { ...state, asked: true };
    case 'planning':
      return { ...state, asked: true, failure: null, work: work('planning') };
    case 'planned':
      return toCheck(state, event);
    default:
      return state;
  }
}

function toCheck(state: ColumnsState, event: WizardEvent & { type: 'planned' }): WizardState {
  const { asked: _, ...kept } = state;
  return {
    ...kept,
    step: 'check',
    summary: event.summary,
    planNumber: state.planNumber + 1,
    filter: 'all',
    ticks: allTicked,
    work: null,
    failure: null,
  };
}

function fail(state: WizardState, { failure }: WizardEvent & { type: 'failed' }): WizardState {
  if (failure.code === 'cancelled') return { ...startState, step: 'start', said: 'Cancelled. Nothing was imported.' };
  // A failed commit wrote nothing, so the plan is shown again as it was.
  if (state.step === 'writing') return { ...state, step: 'check', work: null, failure };
  return { ...state, work: null, failure };
}

function withProgress(state: WizardState, { progress }: WizardEvent & { type: 'progress' }): WizardState {
  if (!state.work) return state;
  // While a file is being opened its session is known from its first progress alone.
  if (state.step !== 'start' && state.file.sessionId !== progress.sessionId) return state;
  return { ...state, work: { ...state.work, progress } };
}

function back(state: WizardState): WizardState {
  if (state.work) return state;
  if (state.step === 'columns')
    return {
      step: 'sheet',
      file: state.file,
      sheet: state.columns.sheet,
      columns: state.columns,
      work: null,
      failure: null,
    };
  if (state.step === 'check') {
    const { summary: _summary, filter: _filter, ticks: _ticks, ...kept } = state;
    return { ...kept, step: 'columns', asked: false, failure: null };
  }
  return state;
}
