import type { TagTone } from '@renderer/components/Tag';
import type { AccessStatus } from '@shared/domain/mfa/practice-access';
import { MFA_NEXT_LABELS, showMfaSource } from '@shared/domain/mfa/state';
import { showDate } from '@shared/domain/show-date';
import type { AccessPersonView } from '@shared/ipc/mfa';

export const accessTone: Record<AccessStatus, TagTone> = {
  red: 'bad',
  amber: 'warn',
  unknown: 'info',
  good: 'ok',
  none: 'none',
};

/** Who said so as at when, what comes next and when they were reminded, in one line; '' where nobody said anything. */
export function mfaLine({ mfa, remindedOn }: Pick<AccessPersonView, 'mfa' | 'remindedOn'>): string {
  const next = mfa.next === null ? '' : `${MFA_NEXT_LABELS[mfa.next.what]}: ${showDate(mfa.next.on)}`;
  const reminded = remindedOn === '' ? '' : `reminded on ${showDate(remindedOn)}`;
  return [showMfaSource(mfa), next, reminded].filter((part) => part !== '').join(' · ');
}
