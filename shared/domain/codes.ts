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

export const YES_NO = ['yes', 'no', 'unstated'] as const;
export type YesNo = (typeof YES_NO)[number];
export const YES_NO_LABELS: Record<YesNo, string> = { yes: 'Yes', no: 'No', unstated: 'Not stated' };

export const MAILBOX_STATUSES = ['live', 'requested', 'closed'] as const;
export type MailboxStatus = (typeof MAILBOX_STATUSES)[number];
export const MAILBOX_STATUS_LABELS: Record<MailboxStatus, string> = {
  live: 'Live',
  requested: 'Requested',
  closed: 'Closed',
};

export const CONTRACTOR_KINDS = ['individual', 'partnership', 'company', 'unstated'] as const;
export type ContractorKind = (typeof CONTRACTOR_KINDS)[number];
export const CONTRACTOR_KIND_LABELS: Record<ContractorKind, string> = {
  individual: 'Individual',
  partnership: 'Partnership',
  company: 'Company',
  unstated: 'Not stated',
};

/** The two ways to a mailbox (letter). */
export const APPLICATION_ROUTES = ['shared-mailbox', 'egress'] as const;
export type ApplicationRoute = (typeof APPLICATION_ROUTES)[number];
export const APPLICATION_ROUTE_LABELS: Record<ApplicationRoute, string> = {
  'shared-mailbox': 'Shared NHSmail mailbox',
  egress: 'Egress account',
};

export const EGRESS_STATUSES = ['none', 'requested', 'live', 'closed'] as const;
export type EgressStatus = (typeof EGRESS_STATUSES)[number];
export const EGRESS_STATUS_LABELS: Record<EgressStatus, string> = {
  none: 'None',
  requested: 'Requested',
  live: 'Live',
  closed: 'Closed',
};

/** Who the recipients of the distribution list are that hold no mailbox in the register. */
export const RECIPIENT_GROUPS = ['loc', 'icb', 'nhs-england', 'contractor', 'practice', 'other'] as const;
export type RecipientGroup = (typeof RECIPIENT_GROUPS)[number];
export const RECIPIENT_GROUP_LABELS: Record<RecipientGroup, string> = {
  loc: 'LOC',
  icb: 'ICB',
  'nhs-england': 'NHS England',
  contractor: 'Contractor',
  practice: 'Practice',
  other: 'Other',
};
