import { z } from 'zod';
import { ACCOUNT_LINES, type AccountLineId, REGISTER_LINES, type RegisterLineId } from '../domain/home/lines';
import { listHead } from './distribution-list';
import { notificationRow } from './notifications';
import { calendarDate, id, nothing, route, timestamp } from './route';

const lineCount = z.object({ count: z.int(), first: z.string() });
const idsOf = <Id extends string>(lines: Record<Id, unknown>) => Object.keys(lines) as [Id, ...Id[]];

export const BACKUP_STATES = ['none', 'old', 'good'] as const;

/** What needs doing, as far as the register says it by itself. */
export const homeRegister = z.object({
  today: calendarDate,
  counts: z.record(z.enum(idsOf<RegisterLineId>(REGISTER_LINES)), lineCount),
  /** Some of the notifications that wait, the oldest first. */
  waiting: z.array(notificationRow),
  /** The list of everyone, and those of the others that have changed since they were published or can't be put together. */
  lists: z.array(listHead),
  /** Imports of which rows were left out and nobody has dealt with them. */
  imports: z.object({
    waiting: z.int(),
    /** The rows of all of them. */
    rows: z.int(),
    newest: z.object({ fileName: z.string(), at: timestamp }).nullable(),
  }),
  backup: z.object({ lastAt: timestamp.nullable(), state: z.enum(BACKUP_STATES), folder: z.string() }),
});
export type HomeRegister = z.infer<typeof homeRegister>;

/** Something that comes to accounts on a day, or contracts that end. */
export const comingDay = z.object({
  on: calendarDate,
  accounts: z.array(z.object({ what: z.string(), people: z.int(), practices: z.int() })),
  /** Practices whose contract ends after notice that was given on one of the days from `from` to `to`. */
  contracts: z
    .object({
      practices: z.array(z.object({ id, odsCode: z.string(), name: z.string() })),
      from: calendarDate,
      to: calendarDate,
    })
    .nullable(),
  /** Whose contract ends on the day. */
  contractors: z.array(z.object({ id, name: z.string() })),
});
export type ComingDayView = z.infer<typeof comingDay>;

/** What follows from how everybody's account stands today, and what is coming. */
export const homeAccounts = z.object({
  today: calendarDate,
  /** Without people in the register the counts say nothing: every practice would be without an owner. */
  people: z.int(),
  counts: z.record(z.enum(idsOf<AccountLineId>(ACCOUNT_LINES)), lineCount),
  /** Of the next days, those on which something happens. */
  coming: z.array(comingDay),
});
export type HomeAccounts = z.infer<typeof homeAccounts>;

export const homeRoutes = {
  'home.get': route(nothing, homeRegister),
  /** Takes longer, because it reads everybody's accounts. */
  'home.accounts': route(nothing, homeAccounts),
};
