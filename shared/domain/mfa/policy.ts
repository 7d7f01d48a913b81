import { z } from 'zod';

const date = z.iso.date('Enter a date, for example 6 August 2018');
const days = (most: number) =>
  z
    .int({ error: 'Enter a whole number of days' })
    .min(1, `Enter a number from 1 to ${most}`)
    .max(most, `Enter a number from 1 to ${most}`);

/** The dates on which NHSmail's rules for multi-factor authentication begin. They moved before, so staff can change them. */
export const mfaPolicy = z.strictObject({
  /** Accounts that NAS creates from this day on have MFA from the start. */
  mfaDefaultFrom: date,
  /** From this day on, people who are not registered are prompted when they log in. */
  mfaPromptFrom: date,
  /** How long the prompt can be put off. */
  mfaSnoozeDays: days(365),
  /** Who is not registered on this day is moved to the restricted policy, and the password is reset. */
  mfaRestrictedFrom: date,
  /** Under the restricted policy a password expires this many days after the last reset, and then again. */
  mfaExpiryDays: days(730),
  /** Who is not registered on this day can no longer log in; counts only when switched on. */
  mfaAccessLostFrom: date,
  mfaAccessLostOn: z.boolean(),
});
export type MfaPolicy = z.infer<typeof mfaPolicy>;

/** Source: NHS England's letter to contractors of July 2024; the last date is secondary and off until staff switch it on. */
export const DEFAULT_MFA_POLICY: MfaPolicy = {
  mfaDefaultFrom: '2024-07-29',
  mfaPromptFrom: '2024-08-19',
  mfaSnoozeDays: 14,
  mfaRestrictedFrom: '2024-09-02',
  mfaExpiryDays: 90,
  mfaAccessLostFrom: '2025-03-26',
  mfaAccessLostOn: false,
};

export const MFA_POLICY_LABELS: Record<keyof MfaPolicy, string> = {
  mfaDefaultFrom: 'New NAS accounts have MFA from',
  mfaPromptFrom: 'People are prompted from',
  mfaSnoozeDays: 'Days that the prompt can be put off',
  mfaRestrictedFrom: 'Restricted policy from',
  mfaExpiryDays: 'Days until a password expires under it',
  mfaAccessLostFrom: 'Access is lost from',
  mfaAccessLostOn: 'Loss of access counts',
};
