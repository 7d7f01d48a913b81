import { z } from 'zod';
import { LONGEST_PICTURE, LOOKS, type Picture } from './picture';

const name = z.string().max(300);

/** A picture as IPC takes it. */
export const picture: z.ZodType<Picture, Picture> = z
  .strictObject({
    title: z.string().min(1).max(100),
    scope: name,
    sentence: z.string().max(1000),
    notes: z.array(name).max(10),
    shape: z.enum(['columns', 'bars']),
    scale: z.enum(['numbers', 'shares']),
    rowsAre: z.string().max(60),
    counted: z.string().max(60),
    series: z.array(z.strictObject({ label: z.string().max(100), look: z.enum(LOOKS) })).max(LOOKS.length),
    rows: z
      .array(
        z.strictObject({
          label: name,
          short: z.string().max(200),
          values: z.array(z.int().min(0).max(10_000_000)).max(LOOKS.length),
        }),
      )
      .max(LONGEST_PICTURE, 'A picture takes at most 600 rows. Choose a shorter time.'),
  })
  .refine(({ rows, series }) => rows.every(({ values }) => values.length === series.length), {
    error: 'Each row needs a number for each of the series',
    path: ['rows'],
  });
