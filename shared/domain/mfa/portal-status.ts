import type { MfaStatusKind } from './facts';

/** What the NHSmail portal's report says of an account (official), and what is accepted beside it. */
export const PORTAL_STATUS_LABELS = {
  'user-enabled': 'User Enabled',
  'admin-enabled': 'Admin Enabled',
  'enforced-atp': 'MFA Enforced ATP Group',
  'enforced-admin': 'MFA Enforced Admin Role',
  'user-disabled': 'User Disabled',
  'admin-disabled': 'Admin Disabled',
  'disabled-atp': 'MFA Disabled ATP Group',
  'disabled-admin': 'MFA Disabled Admin Role',
  registered: 'Registered',
  'not-registered': 'Not registered',
} as const;
export type PortalStatus = keyof typeof PORTAL_STATUS_LABELS;

const NOT_REGISTERED: readonly string[] = [
  'user-disabled',
  'admin-disabled',
  'disabled-atp',
  'disabled-admin',
  'not-registered',
] satisfies PortalStatus[];

/** What a status of the portal means. */
export const kindOfPortalStatus = (status: string): MfaStatusKind =>
  NOT_REGISTERED.includes(status) ? 'not-registered' : 'registered';

const ENFORCED = 'MFA is enforced on the account';

/** The words that are kept with the fact: as reported, and what that means where it isn't plain; '' for our own words. */
export function portalWords(status: string): string {
  if (!isPortalStatus(status) || status === 'registered' || status === 'not-registered') return '';
  const label = PORTAL_STATUS_LABELS[status];
  return status.startsWith('enforced') ? `${label}: ${ENFORCED}` : label;
}

const isPortalStatus = (status: string): status is PortalStatus => Object.hasOwn(PORTAL_STATUS_LABELS, status);

/** The status under which a fact was reported; for what others told, the plain one of its kind. */
export function portalStatusOf({ kind, words }: { kind: string; words: string }): PortalStatus {
  const plain = kind === 'registered' ? 'registered' : 'not-registered';
  const found = (Object.keys(PORTAL_STATUS_LABELS) as PortalStatus[]).find(
    (status) => words !== '' && portalWords(status) === words && kindOfPortalStatus(status) === plain,
  );
  return found ?? plain;
}
