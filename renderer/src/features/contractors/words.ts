import type { TagTone } from '@renderer/components/Tag';
import type { SuggestedRoute } from '@shared/domain/application-route';
import type { EgressStatus } from '@shared/domain/codes';

export const routeTone: Record<SuggestedRoute, TagTone> = {
  'shared-mailbox': 'none',
  egress: 'info',
  'ask-nhsbsa': 'warn',
};

export const egressTone: Record<EgressStatus, TagTone> = {
  none: 'none',
  requested: 'info',
  live: 'ok',
  closed: 'none',
};

/** Routes as the narrow column says them. */
export const SHORT_ROUTES: Record<SuggestedRoute, string> = {
  'shared-mailbox': 'Shared mailbox',
  egress: 'Egress',
  'ask-nhsbsa': 'Ask NHSBSA',
};
