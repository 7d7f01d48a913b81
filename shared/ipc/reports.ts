import { z } from 'zod';
import { savedFile } from './app';
import { practiceDetail } from './practices';
import { id, route, timestamp } from './route';

/** All that a practice status report says; the page and the paper draw the same. */
export const practiceStatusReport = z.object({
  asAt: timestamp,
  preparedBy: z.string(),
  practice: practiceDetail.omit({ form: true }),
});
export type PracticeStatusReport = z.infer<typeof practiceStatusReport>;

const practice = z.strictObject({ practiceId: id });

export const reportRoutes = {
  'reports.practiceStatus': route(practice, practiceStatusReport),
  /** Opens the system's print dialog; `printed` is false when the person closes it. */
  'reports.print': route(practice, z.object({ printed: z.boolean() })),
  'reports.savePdf': route(practice, savedFile),
  /** Said by the print page once everything is drawn, so that nothing is printed blank. */
  'reports.drawn': route(z.strictObject({ token: id, error: z.string().max(1000).optional() }), z.object({})),
};
