import { Button } from '@renderer/components/Button';
import type { PlanSummary } from '@shared/ipc/imports';
import type { PlanFilter } from '../wizard/state';
import { actionsOf, countTicked, type Ticks, tickAll } from '../wizard/ticks';

interface TickAllProps {
  filter: PlanFilter;
  ticks: Ticks;
  summary: PlanSummary;
  onChange: (ticks: Ticks) => void;
}

/** Ticks or unticks all rows that the filter shows. */
export function TickAll({ filter, ticks, summary, onChange }: TickAllProps) {
  const actions = actionsOf(filter);
  const rows = actions.reduce((sum, action) => sum + summary[action], 0);
  if (rows === 0) return null;
  const ticked = countTicked(ticks, summary, actions);
  return (
    <span className="cc-bar__end imports-tick-all">
      <Button variant="link" isDisabled={ticked === rows} onPress={() => onChange(tickAll(ticks, actions, true))}>
        Tick all
      </Button>
      <Button variant="link" isDisabled={ticked === 0} onPress={() => onChange(tickAll(ticks, actions, false))}>
        Tick none
      </Button>
    </span>
  );
}
