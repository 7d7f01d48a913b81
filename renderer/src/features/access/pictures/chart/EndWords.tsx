import { number } from '@renderer/app/numbers';
import { drawnLength, type Picture, spreadLabels, sumOf } from '@shared/domain/picture';
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { EDGE } from './looks';

const LINE = 16;

/** Beside the last column, what each of its parts is and how many they are. */
export function EndNames({ picture: { series, rows, scale } }: { picture: Picture }) {
  const plot = usePlotArea();
  const down = useYAxisScale();
  const last = rows.at(-1);
  if (!plot || !down || !last) return null;
  let sum = 0;
  const parts = series
    .map(({ label }, at) => {
      const value = last.values[at] ?? 0;
      sum += value;
      return { label, value, centre: down(drawnLength(sum - value / 2, last.values, scale)) ?? 0 };
    })
    .filter(({ value }) => value > 0)
    .reverse();
  const wanted = parts.map(({ centre }) => centre);
  const places = spreadLabels(wanted, LINE, plot.y, plot.y + plot.height - LINE / 2);
  const edge = plot.x + plot.width;
  return (
    <g>
      {parts.map(({ label, value, centre }, at) => (
        <g key={label}>
          <path d={`M${edge},${centre} L${edge + 12},${places[at]}`} stroke={EDGE} strokeWidth={0.75} fill="none" />
          <text x={edge + 15} y={places[at]} dy="0.36em" className="picture-number">
            {label} {number(value)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Behind each bar, how many it stands for. */
export function RowSums({ picture: { rows, scale } }: { picture: Picture }) {
  const across = useXAxisScale();
  const down = useYAxisScale();
  if (!across || !down) return null;
  return (
    <g>
      {rows.map(({ label, values }) => (
        <text
          key={label}
          x={(across(drawnLength(sumOf(values), values, scale)) ?? 0) + 8}
          y={down(label, { position: 'middle' }) ?? 0}
          dy="0.36em"
          className="picture-number"
        >
          {number(sumOf(values))}
        </text>
      ))}
    </g>
  );
}
