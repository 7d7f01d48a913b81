import { z } from 'zod';
import { id } from './route';

/** What the menu can ask the page to do. */
export const MENU_COMMANDS = [
  'about',
  'go-back',
  'go-forward',
  'go-home',
  'go-practices',
  'go-contractors',
  'go-notifications',
  'go-distribution-list',
  'go-import',
  'add-practice',
  'log-mail',
  'find',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** Everything that the app tells the page of its own accord. */
export const appEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('menu'), command: z.enum(MENU_COMMANDS) }),
  /** The data changed underneath the page (another database, an import, an undo): ask again. */
  z.object({ type: z.literal('data-changed') }),
  z.object({
    type: z.literal('import-progress'),
    sessionId: id,
    step: z.enum(['reading', 'planning', 'backup', 'writing']),
    done: z.int(),
    /** Null while it is not known. */
    total: z.int().nullable(),
  }),
  z.object({
    type: z.literal('report-progress'),
    step: z.enum(['gathering', 'drawing', 'numbering', 'writing']),
    done: z.int(),
    /** Null where it can't be told, as with Chromium's drawing. */
    total: z.int().nullable(),
  }),
]);
export type AppEvent = z.infer<typeof appEvent>;
export type ReportProgress = Extract<AppEvent, { type: 'report-progress' }>;
export type ImportProgress = Extract<AppEvent, { type: 'import-progress' }>;
