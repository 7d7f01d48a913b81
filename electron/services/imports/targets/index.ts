import type { ImportKindId } from '@shared/domain/imports/kinds/declare';
import { AppError } from '@shared/ipc/errors';
import { contractorsTarget } from './contractors';
import { mfaRegistrationTarget, portalMfaTarget } from './mfa-reports';
import { notificationsTarget } from './notifications';
import { peopleTarget } from './people';
import { practicesTarget } from './practices';
import { recipientsTarget } from './recipients';
import { factsOfRow, rowOfFacts } from './register-facts';
import type { ImportTarget } from './target';

const practices = practicesTarget({ rowOf: rowOfFacts, factsOf: factsOfRow });
const TARGETS: Partial<Record<ImportKindId, ImportTarget>> = {
  contractors: contractorsTarget,
  'linked-users': peopleTarget,
  'mfa-registration': mfaRegistrationTarget,
  notifications: notificationsTarget,
  'ods-sites': practices,
  'portal-mfa': portalMfaTarget,
  recipients: recipientsTarget,
  register: practices,
};

/** Where the rows of a kind go. */
export function targetOf(kind: ImportKindId): ImportTarget {
  const target = TARGETS[kind];
  if (!target) throw new AppError('invalid-input', 'This kind of file can’t be imported. Nothing was imported.');
  return target;
}
