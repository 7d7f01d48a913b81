import type { ReminderBatch, ReminderOwner } from '@shared/ipc/mfa-reminders';

/** What became of one reminder of a batch. */
export type Outcome = 'noted' | 'handed-on' | 'skipped' | 'left-out' | 'not-reached';

export type BatchDraft = ReminderBatch['drafts'][number];
export interface BatchResult {
  draft: BatchDraft;
  outcome: Outcome;
  /** Why it was left out; '' otherwise. */
  why: string;
}

export interface BatchState {
  stage: 'start' | 'stepping' | 'end';
  drafts: readonly BatchDraft[];
  leftOut: ReminderBatch['leftOut'];
  /** What became of those that are behind, in their order. */
  results: readonly BatchResult[];
  /** The one at hand was opened or copied. */
  isHandedOn: boolean;
}

export type BatchAction =
  | { type: 'begin'; batch: ReminderBatch }
  | { type: 'handed-on' }
  /** Goes on to the next; `why` where the one at hand could not be written after all. */
  | { type: 'go-on'; noted: boolean; why: string }
  | { type: 'stop' };

export const firstState: BatchState = { stage: 'start', drafts: [], leftOut: [], results: [], isHandedOn: false };

export function batchReducer(state: BatchState, action: BatchAction): BatchState {
  if (action.type === 'begin') {
    const { drafts, leftOut } = action.batch;
    return { ...firstState, stage: drafts.length === 0 ? 'end' : 'stepping', drafts, leftOut };
  }
  const draft = state.drafts[state.results.length];
  if (state.stage !== 'stepping' || draft === undefined) return state;
  if (action.type === 'handed-on') return { ...state, isHandedOn: true };
  if (action.type === 'stop') {
    const rest = state.drafts.slice(state.results.length);
    const results = rest.map((each, index): BatchResult => {
      const isAtHand = index === 0 && state.isHandedOn;
      return { draft: each, outcome: isAtHand ? 'handed-on' : 'not-reached', why: '' };
    });
    return { ...state, stage: 'end', results: [...state.results, ...results] };
  }
  const results = [...state.results, { draft, outcome: outcomeOf(state, action), why: action.why }];
  return { ...state, stage: results.length === state.drafts.length ? 'end' : 'stepping', results, isHandedOn: false };
}

function outcomeOf({ isHandedOn }: BatchState, { noted, why }: { noted: boolean; why: string }): Outcome {
  if (noted) return 'noted';
  if (isHandedOn) return 'handed-on';
  return why === '' ? 'skipped' : 'left-out';
}

/** The reminder at hand; null before the first and after the last. */
export const draftAtHand = ({ stage, drafts, results }: BatchState): BatchDraft | null =>
  stage === 'stepping' ? (drafts[results.length] ?? null) : null;

interface Chosen {
  id: string;
  contractorId: string | null;
}

/** Who is written to about the chosen practices: each of them, or each of their contractors once. */
export const ownersOf = (rows: readonly Chosen[], of: ReminderOwner['of']): ReminderOwner[] =>
  of === 'practice'
    ? rows.map(({ id }) => ({ of, id }))
    : [...new Set(rows.flatMap(({ contractorId }) => contractorId ?? []))].map((id) => ({ of, id }));
