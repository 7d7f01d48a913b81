import { z } from 'zod';

/** A route: what may come in, what goes out. Declared once; the handlers' and the page's types follow from it. */
export interface Route<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  input: Input;
  output: Output;
}

export function route<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) {
  return { input, output } satisfies Route;
}

/** Input of a route that needs none. */
export const nothing = z.strictObject({});

export const id = z.uuid();
/** A record of the history: most have an id, a setting has its name. */
export const recordKey = z.string().max(60);
export const version = z.int().positive();
export const calendarDate = z.iso.date();
export const timestamp = z.iso.datetime();
export const shortText = z.string().max(200);
/** The most records that any one answer or list may carry; ten times England's sites. */
export const MANY = 100_000;
