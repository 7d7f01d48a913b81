import { number } from '@renderer/app/numbers';
import { axisTicks, drawnLength, type Picture, sumOf } from '@shared/domain/picture';
import { useId } from 'react';
import { Bar, BarChart, type BarShapeProps, CartesianGrid, XAxis, YAxis } from 'recharts';
import { EndNames, RowSums } from './EndWords';
import { Fillings, fillingId, Legend } from './Fillings';
import { Segment } from './Segment';
import './chart.scss';

interface PictureChartProps {
  picture: Picture;
  /** In pixels, where the place has no width of its own to go by: on paper. Else as wide as its place. */
  width?: number;
}

type Row = Picture['rows'][number];

const COLUMNS_HEIGHT = 320;
const BAR_ROW = 34;
const SIDE = 150;
const MARGIN = { top: 8, right: SIDE, bottom: 4, left: 4 };
const SHARES = [0, 25, 50, 75, 100];
const GRID = '#d8dde0';
const LINE = { stroke: '#4c6272' };

/** Draws a picture. Screen readers pass it over: the table behind it says the same. */
export default function PictureChart({ picture, width }: PictureChartProps) {
  const id = `filling${useId().replace(/[^a-z0-9]/gi, '')}`;
  const { series, rows, shape, scale } = picture;
  const isUpright = shape === 'columns';
  const digits = number(Math.max(0, ...rows.flatMap(({ values }) => values))).length;
  const sums = rows.map(({ values }) => sumOf(values));
  const ticks = scale === 'shares' ? SHARES : axisTicks(Math.max(0, ...sums));
  const numbers = {
    type: 'number',
    ticks,
    domain: [0, ticks.at(-1) ?? 1],
    interval: 0,
    tickFormatter: (value: number) => (scale === 'shares' ? `${value}%` : number(value)),
    axisLine: LINE,
    tickLine: LINE,
  } as const;
  const short = (label: string) => rows.find((row) => row.label === label)?.short ?? label;
  const names = { type: 'category', dataKey: 'label', tickFormatter: short, axisLine: LINE, tickLine: LINE } as const;
  return (
    <div
      className="picture-chart"
      aria-hidden="true"
      data-parts={rows.flatMap(({ values }) => values.filter((value) => value > 0)).length}
    >
      <BarChart
        data={rows}
        layout={isUpright ? 'horizontal' : 'vertical'}
        margin={isUpright ? MARGIN : { ...MARGIN, right: 56 }}
        barCategoryGap={isUpright ? '12%' : '22%'}
        accessibilityLayer={false}
        height={isUpright ? COLUMNS_HEIGHT : rows.length * BAR_ROW + 44}
        {...(width === undefined ? { responsive: true, width: '100%' } : { width })}
      >
        <Fillings id={id} looks={series.map(({ look }) => look)} />
        <CartesianGrid horizontal={isUpright} vertical={!isUpright} stroke={GRID} />
        {isUpright ? (
          <>
            <XAxis {...names} interval="preserveStart" minTickGap={10} />
            <YAxis {...numbers} width={52} />
          </>
        ) : (
          <>
            <XAxis {...numbers} />
            <YAxis {...names} interval={0} width={SIDE} />
          </>
        )}
        {series.map(({ label, look }, at) => (
          <Bar
            key={label}
            name={label}
            dataKey={({ values }: Row) => drawnLength(values[at] ?? 0, values, scale)}
            stackId="all"
            isAnimationActive={false}
            activeBar={false}
            shape={({ x, y, width: wide, height, payload }: BarShapeProps) => (
              <Segment
                x={x}
                y={y}
                width={wide}
                height={height}
                value={(payload as Row).values[at] ?? 0}
                fill={`url(#${fillingId(id, look)})`}
                digits={isUpright ? digits : undefined}
              />
            )}
          />
        ))}
        {isUpright ? <EndNames picture={picture} /> : <RowSums picture={picture} />}
      </BarChart>
      <Legend id={id} series={series} />
    </div>
  );
}
