import type { ValueChoices } from '@shared/domain/imports/read-field';
import type { ColumnsState, WizardEvent, WizardState } from './state';
import { suggestedTicks } from './ticks';
import { idle, work } from './work';

/** What a person says about columns and words, and the plan that comes of it. */
export function onColumns(state: ColumnsState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'choose':
      return {
        ...state,
        ...idle,
        choices: state.choices.map((choice) =>
          choice.index === event.index ? { ...choice, field: event.field } : choice,
        ),
      };
    case 'read-as':
      return { ...state, ...idle, values: readAs(state.values, event) };
    case 'options': {
      const { clearEmpty = state.clearEmpty, asAt = state.asAt } = event;
      return { ...state, ...idle, clearEmpty, asAt };
    }
    case 'asked':
      return { ...state, asked: true };
    case 'planning':
      return { ...state, ...idle, asked: true, work: work('planning') };
    case 'planned':
      return toCheck(state, event);
    default:
      return state;
  }
}

function readAs(values: ValueChoices, { field, text, value }: WizardEvent & { type: 'read-as' }): ValueChoices {
  const { [text]: _, ...others } = values[field] ?? {};
  return { ...values, [field]: value === null ? others : { ...others, [text]: value } };
}

export function toCheck(state: ColumnsState, event: WizardEvent & { type: 'planned' }): WizardState {
  const { asked: _, ...kept } = state;
  return {
    ...kept,
    ...idle,
    step: 'check',
    summary: event.summary,
    planNumber: state.planNumber + 1,
    checkNumber: state.checkNumber + 1,
    filter: 'all',
    ticks: event.ticks ?? suggestedTicks,
  };
}
