import { z } from 'zod';
import { NOTIFICATION_KINDS } from './codes';
import type { MailFacts } from './facts';
import { MAIL_TYPES, type MailAttachment, type ReadMail } from './mail';

// What was read in a mail, as the bridge and the database take it: both may come from elsewhere.

const text = (max: number) => z.string().max(max);
const MOST = 500;
const address = z.strictObject({ name: text(200), address: text(254) });
const found = z.array(z.strictObject({ value: text(300), where: text(1000) })).max(MOST);

export const mailAttachment: z.ZodType<MailAttachment> = z.strictObject({
  index: z.int().min(0).max(10_000),
  name: text(200),
  size: z.int().min(0).nullable(),
  isSpreadsheet: z.boolean(),
});
export const mailAttachments = z.array(mailAttachment).max(MOST);
export const mailRemarks = z.array(text(1000)).max(100);

export const readMail: z.ZodType<ReadMail> = z.strictObject({
  type: z.enum(MAIL_TYPES),
  messageId: text(300),
  digest: text(64),
  from: address,
  to: z.array(address).max(MOST),
  recipientCount: z.int().min(0),
  sentAt: z.iso.datetime().nullable(),
  subject: text(500),
  text: text(200_000),
  attachments: mailAttachments,
  remarks: mailRemarks,
});

export const mailFacts: z.ZodType<MailFacts> = z.strictObject({
  kind: z.enum(NOTIFICATION_KINDS),
  kindReason: text(1000),
  odsCodes: found,
  addresses: found,
  otherAddresses: found,
  dates: found,
  phones: found,
  people: z
    .array(
      z.strictObject({
        name: text(300),
        nhsAddress: text(254),
        personalAddress: text(254),
        mobile: text(40),
        role: z.enum(['owner', 'member', '']),
      }),
    )
    .max(MOST),
  postcodes: found,
  practices: z
    .array(z.strictObject({ id: z.uuid(), odsCode: text(20), name: text(300), reason: text(1000) }))
    .max(MOST),
  contractor: z.strictObject({ id: z.uuid(), name: text(300), reason: text(1000) }).nullable(),
  actions: z
    .array(
      z.strictObject({
        kind: z.enum(NOTIFICATION_KINDS),
        practiceId: z.uuid().nullable(),
        odsCode: text(20),
        address: text(254),
        on: text(10),
      }),
    )
    .max(MOST),
});
