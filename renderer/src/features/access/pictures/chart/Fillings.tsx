import type { Look } from '@shared/domain/picture';
import { EDGE, type Hatch, LOOK_OF } from './looks';

const SIZE = 8;
const LINES: Record<Exclude<Hatch, 'none' | 'dots'>, { path: string; width: number }> = {
  up: { path: 'M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4', width: 1.5 },
  down: { path: 'M-2,6 l4,4 M0,0 l8,8 M6,-2 l4,4', width: 2.5 },
  cross: { path: 'M0,8 l8,-8 M0,0 l8,8', width: 1.25 },
  upright: { path: 'M2,0 v8 M6,0 v8', width: 1 },
  sparse: { path: 'M0,4 h8', width: 1.25 },
};

/** The fillings of a chart, for `url(#…)`. */
export function Fillings({ id, looks }: { id: string; looks: readonly Look[] }) {
  return (
    <defs>
      {looks.map((look) => (
        <Filling key={look} id={fillingId(id, look)} look={look} />
      ))}
    </defs>
  );
}

export const fillingId = (id: string, look: Look) => `${id}-${look}`;

function Filling({ id, look }: { id: string; look: Look }) {
  const { ground, ink, hatch } = LOOK_OF[look];
  return (
    <pattern id={id} patternUnits="userSpaceOnUse" width={SIZE} height={SIZE}>
      <rect width={SIZE} height={SIZE} fill={ground} />
      {hatch === 'dots' && <circle cx={4} cy={4} r={1.25} fill={ink} />}
      {hatch !== 'none' && hatch !== 'dots' && (
        <path d={LINES[hatch].path} stroke={ink} strokeWidth={LINES[hatch].width} fill="none" />
      )}
    </pattern>
  );
}

/** What each filling means. It repeats the table's headings, so screen readers pass it over. */
export function Legend({ id, series }: { id: string; series: readonly { label: string; look: Look }[] }) {
  return (
    <ul className="picture-legend" aria-hidden="true">
      {series.map(({ label, look }) => (
        <li key={label}>
          <svg width="22" height="16" focusable="false">
            <title>{label}</title>
            <rect x="0.5" y="0.5" width="21" height="15" fill={`url(#${fillingId(id, look)})`} stroke={EDGE} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
