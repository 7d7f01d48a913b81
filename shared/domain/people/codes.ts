export const LINK_ROLES = ['owner', 'member'] as const;
export type LinkRole = (typeof LINK_ROLES)[number];
export const LINK_ROLE_LABELS: Record<LinkRole, string> = { owner: 'Owner', member: 'Member' };

/** Where an account came from. NAS: the NHSmail account service. */
export const ACCOUNT_ORIGINS = ['nas', 'other', 'unknown'] as const;
export type AccountOrigin = (typeof ACCOUNT_ORIGINS)[number];
export const ACCOUNT_ORIGIN_LABELS: Record<AccountOrigin, string> = {
  nas: 'NAS',
  other: 'Other',
  unknown: 'Not known',
};

export const PERSON_STATES = ['joiner', 'live', 'left', 'inactive'] as const;
export type PersonState = (typeof PERSON_STATES)[number];
export const PERSON_STATE_LABELS: Record<PersonState, string> = {
  joiner: 'Joiner',
  live: 'Live',
  left: 'Left',
  inactive: 'Inactive',
};

/** A request for a new user, as the letter has it. */
export const REQUEST_STATES = ['asked', 'sent', 'live', 'refused'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];
export const REQUEST_STATE_LABELS: Record<RequestState, string> = {
  asked: 'Asked for',
  sent: 'Sent by the practice',
  live: 'Account live',
  refused: 'Refused',
};
