import type { ReactNode } from 'react';
import { Count } from './Count';

interface FilterChipProps {
  children: ReactNode;
  selected: boolean;
  onPress: () => void;
  count?: number;
  /** `bad` shows the count in red, for what is wrong; not when there is nothing wrong. */
  tone?: 'bad';
}

export function FilterChip({ children, selected, onPress, count, tone }: FilterChipProps) {
  return (
    <button type="button" className="cc-chip" aria-pressed={selected} onClick={onPress}>
      {children}
      {count !== undefined && <Count value={count} tone={count > 0 ? tone : undefined} />}
    </button>
  );
}
