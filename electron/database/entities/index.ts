import { ApplicationEntity } from './application';
import { AuditEntryEntity } from './audit-entry';
import { ContractorEntity } from './contractor';
import { EditionEntity, EditionEntryEntity, EditionLeftOutEntity } from './edition';
import { IcbEntity } from './icb';
import { ImportBatchEntity } from './import-batch';
import { ImportMappingEntity } from './import-mapping';
import { MailboxEntity } from './mailbox';
import { ListExceptionEntity, MailingListEntity } from './mailing-list';
import { MfaFactEntity } from './mfa-fact';
import { NotificationEntity } from './notification';
import { NotificationMailEntity } from './notification-mail';
import { PersonEntity, PersonLinkEntity, UserRequestEntity } from './person';
import { PracticeEntity } from './practice';
import { RecipientEntity } from './recipient';
import { SavedViewEntity } from './saved-view';
import { SettingEntity } from './setting';

export const entities = [
  IcbEntity,
  ContractorEntity,
  PracticeEntity,
  MailboxEntity,
  AuditEntryEntity,
  ImportBatchEntity,
  ImportMappingEntity,
  SettingEntity,
  ApplicationEntity,
  SavedViewEntity,
  RecipientEntity,
  NotificationEntity,
  NotificationMailEntity,
  PersonEntity,
  PersonLinkEntity,
  UserRequestEntity,
  MfaFactEntity,
  MailingListEntity,
  ListExceptionEntity,
  EditionEntity,
  EditionEntryEntity,
  EditionLeftOutEntity,
];
