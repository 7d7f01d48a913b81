import { FilterSelect } from '@renderer/components/SelectField';
import type { EditionHead } from '@shared/ipc/distribution-list';
import { publishedOn } from '../words';

const NOW = 'now';

interface PairChoiceProps {
  editions: readonly EditionHead[];
  from: number;
  /** Null: the list now. */
  to: number | null;
  onChange: (from: number, to: number | null) => void;
}

/** Which two are compared. */
export function PairChoice({ editions, from, to, onChange }: PairChoiceProps) {
  const options = editions.map((edition) => ({
    value: String(edition.number),
    label: `Edition ${edition.number}, ${publishedOn(edition)}`,
  }));
  return (
    <>
      <FilterSelect
        label="From"
        value={String(from)}
        options={options}
        onChange={(value) => onChange(Number(value), to)}
      />
      <FilterSelect
        label="To"
        value={to === null ? NOW : String(to)}
        options={[{ value: NOW, label: 'The list now' }, ...options]}
        onChange={(value) => onChange(from, value === NOW ? null : Number(value))}
      />
    </>
  );
}
