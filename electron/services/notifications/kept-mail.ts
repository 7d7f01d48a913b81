import type { MailFacts } from '@shared/domain/notifications/facts';
import type { MailAttachment } from '@shared/domain/notifications/mail';
import { mailAttachments, mailFacts, mailRemarks } from '@shared/domain/notifications/mail-schema';
import type { KeptMail } from '@shared/ipc/notifications';
import type { z } from 'zod';
import type { NotificationMailRecord } from '../../database/entities/notification-mail';
import type { BroughtMail } from './notification-writer';

/** What is kept of a mail, as the database holds it. */
export function broughtMail({ messageId, digest, ...found }: KeptMail, message: string | null): BroughtMail {
  return {
    messageId,
    digest,
    facts: JSON.stringify(found.facts),
    remarks: JSON.stringify(found.remarks),
    attachments: JSON.stringify(found.attachments),
    message: message ?? '',
  };
}

export interface FoundInMail {
  facts: MailFacts | null;
  remarks: string[];
  attachments: MailAttachment[];
  keptMessage: string | null;
}

/** The same read back. A database file is hostile until parsed: what makes no sense counts as not there. */
export function foundInMail(record: NotificationMailRecord | null): FoundInMail {
  if (record === null) return { facts: null, remarks: [], attachments: [], keptMessage: null };
  return {
    facts: parsed(mailFacts, record.facts),
    remarks: parsed(mailRemarks, record.remarks) ?? [],
    attachments: parsed(mailAttachments, record.attachments) ?? [],
    keptMessage: record.message || null,
  };
}

function parsed<T>(schema: z.ZodType<T>, json: string): T | null {
  try {
    return schema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
