import { contractorsKind } from './contractors';
import { IMPORT_KIND_IDS, type ImportKind, type ImportKindId } from './declare';
import { linkedUsersKind } from './linked-users';
import { mfaRegistrationKind } from './mfa-registration';
import { notificationsKind } from './notifications';
import { odsSitesKind } from './ods-sites';
import { portalMfaKind } from './portal-mfa';
import { recipientsKind } from './recipients';
import { registerKind } from './register';

const KINDS: readonly ImportKind[] = [
  contractorsKind,
  linkedUsersKind,
  notificationsKind,
  odsSitesKind,
  recipientsKind,
  registerKind,
  mfaRegistrationKind,
  portalMfaKind,
];

/** The declared kinds, in the order in which they are offered. */
export const importKinds: readonly ImportKind[] = IMPORT_KIND_IDS.flatMap((id) =>
  KINDS.filter((kind) => kind.id === id),
);

/** The declaration of a kind. Throws for one that isn't declared. */
export function kindOf(id: ImportKindId): ImportKind {
  const kind = importKinds.find((each) => each.id === id);
  if (!kind) throw new RangeError(`No kind ${id}`);
  return kind;
}
