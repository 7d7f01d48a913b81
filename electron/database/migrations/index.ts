import type { MigrationInterface } from 'typeorm';
import { Register1763800000000 } from './1763800000000-register';
import { SouthWestIcbs1763800000001 } from './1763800000001-south-west-icbs';
import { ContractorsApplicationsViews1764000000000 } from './1764000000000-contractors-applications-views';
import { ProtectHistory1764000000001 } from './1764000000001-protect-history';
import { Search1764000000002 } from './1764000000002-search';
import { SettingVersions1764000000003 } from './1764000000003-setting-versions';
import { Recipients1765000000000 } from './1765000000000-recipients';
import { Notifications1766000000000 } from './1766000000000-notifications';
import { People1766000000001 } from './1766000000001-people';
import { HistoryOfNotifications1766000000002 } from './1766000000002-history-of-notifications';
import { Mfa1767000000000 } from './1767000000000-mfa';
import { ListsAndEditions1768000000000 } from './1768000000000-lists-and-editions';

/** Every migration, oldest first. One is never changed once it has been released; a new one goes at the end. */
export const migrations: MigrationClass[] = [
  Register1763800000000,
  SouthWestIcbs1763800000001,
  ContractorsApplicationsViews1764000000000,
  ProtectHistory1764000000001,
  Search1764000000002,
  SettingVersions1764000000003,
  Recipients1765000000000,
  Notifications1766000000000,
  People1766000000001,
  HistoryOfNotifications1766000000002,
  Mfa1767000000000,
  ListsAndEditions1768000000000,
];

/** A migration class; its instances carry the name that a database remembers. */
export type MigrationClass = new () => MigrationInterface & { readonly name: string };
