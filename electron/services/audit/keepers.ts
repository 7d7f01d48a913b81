import { applicationKeeper } from '../applications/application-keeper';
import { contractorKeeper } from '../contractors/contractor-keeper';
import { listKeeper } from '../distribution-list/list-keeper';
import { notificationKeeper } from '../notifications/notification-keeper';
import { personKeeper } from '../people/person-keeper';
import { requestKeeper } from '../people/request-keeper';
import { practiceKeeper } from '../practices/practice-keeper';
import { recipientKeeper } from '../recipients/recipient-keeper';
import { icbKeeper } from '../settings/icb-keeper';
import { settingKeeper } from '../settings/setting-keeper';
import type { Entity, RecordKeeper } from './record-keepers';

/** The keeper of each kind of record that the history knows, in the order in which a step is put back. */
export const keepers: readonly RecordKeeper[] = [
  contractorKeeper,
  practiceKeeper,
  applicationKeeper,
  icbKeeper,
  settingKeeper,
  recipientKeeper,
  notificationKeeper,
  personKeeper,
  requestKeeper,
  listKeeper,
];

export function keeperOf(entity: Entity): RecordKeeper {
  const keeper = keepers.find((each) => each.entity === entity);
  if (keeper === undefined) throw new Error(`Nobody keeps records of the kind ${entity}`);
  return keeper;
}
