import { z } from 'zod';
import type { ReportDocument } from '../domain/reports/document';
import { reportOrder } from '../domain/reports/order';
import { savedFile } from './app';
import { id, nothing, route } from './route';

/** Ours, made by the services: looked at by tests, not at run time. */
const document = z.custom<ReportDocument>((value) => typeof value === 'object' && value !== null && 'parts' in value);
const order = z.strictObject({ order: reportOrder });

export const reportRoutes = {
  /** `not-found` where what it is about is gone. */
  'reports.preview': route(order, document),
  /** Opens the system's print dialog; `printed` is false when the person closes it. `cancelled` after `reports.cancel`. */
  'reports.print': route(order, z.object({ printed: z.boolean() })),
  'reports.savePdf': route(order, savedFile),
  /** A file for each practice, named by its code, in a folder that the person chooses. Only of practice status. */
  'reports.saveEach': route(order, z.object({ folder: z.string(), files: z.int() }).nullable()),
  /** Stops what is being printed or saved. Files that are whole stay. */
  'reports.cancel': route(nothing, z.object({})),
  /** What the print page with this token has to draw; `pages` has the page of each part for the contents. */
  'reports.paper': route(z.strictObject({ token: id }), z.object({ document, pages: z.record(z.string(), z.int()) })),
  /** Said by the print page once everything is drawn, so that nothing is printed blank. */
  'reports.drawn': route(z.strictObject({ token: id, error: z.string().max(1000).optional() }), z.object({})),
};
