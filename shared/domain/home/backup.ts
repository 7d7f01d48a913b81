import { daysBetween } from '../calendar';
import { todayInLondon } from '../calendar-date';

/** A copy that is older than this would lose more work than anybody likes to do again. */
export const OLD_BACKUP_DAYS = 7;

export type BackupState = 'none' | 'old' | 'good';

/** Whether the newest copy (ISO time, null for none) will do on a day. */
export function backupState(lastAt: string | null, today: string): BackupState {
  if (lastAt === null) return 'none';
  return backupAge(lastAt, today) > OLD_BACKUP_DAYS ? 'old' : 'good';
}

/** In whole days of London. */
export const backupAge = (lastAt: string, today: string): number => daysBetween(todayInLondon(new Date(lastAt)), today);
