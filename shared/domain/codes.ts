/** The closed lists of the field, as they are stored. Their labels stand beside them. */
export const MAILBOX_KINDS = ['shared', 'store', 'egress', 'none', 'unknown'] as const;
export type MailboxKind = (typeof MAILBOX_KINDS)[number];
export const MAILBOX_KIND_LABELS: Record<MailboxKind, string> = {
  shared: 'Shared',
  store: 'Store mailbox',
  egress: 'Egress',
  none: 'None',
  unknown: 'Unknown',
};

export const PRACTICE_STATUSES = ['open', 'notice', 'closed'] as const;
export type PracticeStatus = (typeof PRACTICE_STATUSES)[number];
export const PRACTICE_STATUS_LABELS: Record<PracticeStatus, string> = {
  open: 'Open',
  notice: 'Under notice',
  closed: 'Closed',
};

/** Whether staff marked a practice as on the distribution list. `unstated` is never taken for yes. */
export const LIST_MARKS = ['yes', 'no', 'unstated'] as const;
export type ListMark = (typeof LIST_MARKS)[number];
export const LIST_MARK_LABELS: Record<ListMark, string> = { yes: 'Yes', no: 'No', unstated: 'Not stated' };

export const CONTRACT_TYPES = ['mandatory', 'additional', 'both', 'unstated'] as const;
export type ContractType = (typeof CONTRACT_TYPES)[number];
export const CONTRACT_TYPE_LABELS: Record<ContractType, string> = {
  mandatory: 'Mandatory',
  additional: 'Additional',
  both: 'Mandatory and additional',
  unstated: 'Not stated',
};

/** How a practice stands on the distribution list today: on it, on it but doubtful, or off it. */
export const LIST_STATES = ['on', 'check', 'off'] as const;
export type ListState = (typeof LIST_STATES)[number];
export const LIST_STATE_LABELS: Record<ListState, string> = { on: 'On', check: 'Check', off: 'Off' };
