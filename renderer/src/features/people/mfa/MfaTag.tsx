import { Tag, type TagTone } from '@renderer/components/Tag';
import { MFA_STATE_LABELS, type MfaStanding, type MfaState } from '@shared/domain/mfa/state';

export const mfaTone: Record<MfaState, TagTone> = {
  unknown: 'none',
  registered: 'ok',
  prompted: 'warn',
  'not-registered': 'warn',
  restricted: 'warn',
  'access-lost': 'bad',
  exempt: 'info',
  left: 'none',
};

/** How somebody's MFA stands, in a word; the reason is its title. */
export function MfaTag({ mfa: { state, why } }: { mfa: Pick<MfaStanding, 'state' | 'why'> }) {
  return (
    <span title={why}>
      <Tag tone={mfaTone[state]}>{MFA_STATE_LABELS[state]}</Tag>
    </span>
  );
}
