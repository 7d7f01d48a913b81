import { Button } from '@renderer/components/Button';
import type { PlanSummary } from '@shared/ipc/imports';
import { countTicked, startingFrom, suggestedTicks, type Ticks } from '../wizard/ticks';

interface TickAllProps {
  ticks: Ticks;
  summary: PlanSummary;
  onChange: (ticks: Ticks) => void;
}

/** Ticks or unticks all rows of the plan, whatever filter is chosen. Questions are ticked one by one. */
export function TickAll({ ticks, summary, onChange }: TickAllProps) {
  if (summary.tickable === 0) return null;
  const all = startingFrom('all');
  const clear = summary.add + summary.update;
  const differs = summary.suggested !== clear;
  const isPlain = ticks.said.size === 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is seen
    <span className="cc-bar__end imports-tick-all" role="group" aria-label="Ticks of all rows">
      {clear > 0 && (
        <Button
          variant="link"
          isDisabled={isPlain && countTicked(ticks, summary) === countTicked(all, summary)}
          onPress={() => onChange(all)}
        >
          Tick all
        </Button>
      )}
      <Button
        variant="link"
        isDisabled={countTicked(ticks, summary) === 0}
        onPress={() => onChange(startingFrom('none'))}
      >
        Tick none
      </Button>
      {differs && summary.suggested > 0 && (
        <Button
          variant="link"
          isDisabled={isPlain && ticks.base === 'suggested'}
          onPress={() => onChange(suggestedTicks)}
        >
          As suggested
        </Button>
      )}
    </span>
  );
}
