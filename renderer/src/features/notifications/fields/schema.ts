import { NOTIFICATION_FIELD_LABELS, notificationForm } from '@shared/domain/notifications/notification-form';
import { z } from 'zod';

// Otherwise zod tries to compile its checks, which the page's policy forbids and reports.
z.config({ jitless: true });

/** What a picker holds while the text in it names nothing. */
export const NOT_CHOSEN = 'not chosen';

const chosen = (what: string) =>
  z.string().refine((value) => value !== NOT_CHOSEN, {
    error: `Choose a ${what} from the list, or leave the field empty`,
  });

/** The form of the page: the app's own, with words for what is not chosen yet. */
export const notificationFields = notificationForm.extend({
  practiceId: chosen('practice'),
  contractorId: chosen('contractor'),
});

export type NotificationField = keyof typeof NOTIFICATION_FIELD_LABELS;
/** The order of the form, for the error summary and for comparing. */
export const NOTIFICATION_FIELDS = Object.keys(NOTIFICATION_FIELD_LABELS) as NotificationField[];
