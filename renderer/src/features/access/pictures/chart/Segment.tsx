import { number } from '@renderer/app/numbers';
import { EDGE } from './looks';

interface SegmentProps {
  x: number;
  y: number;
  width: number;
  height: number;
  value: number;
  fill: string;
  /** Room that a number needs at least, in digits: columns of one width all have their numbers, or none has. */
  digits?: number;
}

const DIGIT = 7;
const LINE = 15;
/** Edges of a whole pixel would hide what is between them. */
const NARROW = 10;

/** One part of a column or bar, with its number where there is room for it. */
export function Segment({ x, y, width, height, value, fill, digits = 0 }: SegmentProps) {
  if (!(value > 0) || !(width > 0) || !(height > 0)) return null;
  const words = number(value);
  const needed = words.length * DIGIT + 6;
  const room = Math.max(words.length, digits) * DIGIT + 10;
  const [middle, centre] = [x + width / 2, y + height / 2];
  return (
    <g data-segment="">
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        fill={fill}
        stroke={EDGE}
        strokeWidth={width < NARROW ? 0.5 : 1}
      />
      {width >= room && height >= LINE + 3 && (
        <>
          <rect x={middle - needed / 2} y={centre - LINE / 2} width={needed} height={LINE} fill="#fff" />
          <text x={middle} y={centre} dy="0.36em" textAnchor="middle" className="picture-number">
            {words}
          </text>
        </>
      )}
    </g>
  );
}
