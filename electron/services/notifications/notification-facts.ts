import { showDate, showDateTime } from '@shared/domain/calendar-date';
import {
  CHANNEL_LABELS,
  NOTIFICATION_KIND_LABELS,
  NOTIFICATION_STATE_LABELS,
} from '@shared/domain/notifications/codes';
import { NOTIFICATION_FIELD_LABELS, type NotificationForm } from '@shared/domain/notifications/notification-form';
import type { Stamped } from '../../database/entities/base';
import type { NotificationRecord } from '../../database/entities/notification';
import type { Facts } from '../audit/stamp';

/** The record as the form takes it. */
export function formOf(record: NotificationRecord): NotificationForm {
  const { receivedAt, channel, senderName, senderAddress, subject, kind, state, owner, outcome, note } = record;
  return {
    receivedAt,
    channel,
    senderName,
    senderAddress,
    subject,
    kind,
    practiceId: record.practiceId ?? '',
    contractorId: record.contractorId ?? '',
    state,
    owner,
    dueOn: record.dueOn ?? '',
    outcome,
    note,
    acknowledgedOn: record.acknowledgedOn ?? '',
    guidanceSentOn: record.guidanceSentOn ?? '',
  };
}

/** The columns that hold these facts. */
export function columnsOf(form: NotificationForm): Omit<NotificationRecord, keyof Stamped | 'messageId' | 'digest'> {
  return {
    ...form,
    // One form for every moment, so that they sort as text.
    receivedAt: new Date(form.receivedAt).toISOString(),
    senderAddress: form.senderAddress.toLowerCase(),
    practiceId: form.practiceId || null,
    contractorId: form.contractorId || null,
    dueOn: form.dueOn || null,
    acknowledgedOn: form.acknowledgedOn || null,
    guidanceSentOn: form.guidanceSentOn || null,
  };
}

/**
 * What the history keeps beside the form's facts: what practice and contractor were called, because their ids say
 * nothing to a person, and whether the whole message was kept.
 */
export const SHOWN_BESIDE = { practice: 'Practice', contractor: 'Contractor', message: 'Whole message' } as const;

const LABELS: Readonly<Record<string, string | null>> = {
  ...NOTIFICATION_FIELD_LABELS,
  ...SHOWN_BESIDE,
  practiceId: null,
  contractorId: null,
};
const DATES: readonly string[] = ['dueOn', 'acknowledgedOn', 'guidanceSentOn'];
const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  channel: CHANNEL_LABELS,
  kind: NOTIFICATION_KIND_LABELS,
  state: NOTIFICATION_STATE_LABELS,
};

export const labelOfFact = (field: string): string | null => {
  const label = LABELS[field];
  return label === undefined ? field : label;
};

/** A fact as a person reads it. */
export function showFact(field: string, value: string): string {
  if (value === '') return '';
  if (field === 'receivedAt') return showDateTime(value);
  if (DATES.includes(field)) return showDate(value);
  return CHOICES[field]?.[value] ?? value;
}

/** The facts of a history's entry that belong into the record. */
export function storedFacts(facts: Facts): Partial<NotificationForm> {
  return Object.fromEntries(Object.entries(facts).filter(([field]) => !Object.hasOwn(SHOWN_BESIDE, field)));
}
