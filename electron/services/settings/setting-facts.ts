import { isSettingName, templateOf } from '@shared/domain/setting-fields';
import { DEFAULT_SETTINGS, readSettings } from '@shared/domain/settings-form';
import type { Facts } from '../audit/stamp';

/** A value that isn't JSON counts as not set: the database may come from anywhere. */
export function parsedValue(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** A setting as the history keeps it; `value` is what the database has, null where it was never set. */
export function settingFacts(name: string, value: string | null): Facts {
  const known = value === null ? undefined : parsedValue(value);
  if (templateOf(name) !== null) return { mailText: typeof known === 'string' ? known : '' };
  return isSettingName(name) ? { settingValue: String(readSettings({ [name]: known })[name]) } : {};
}

/** What the database keeps for these facts. */
export function storedValue(name: string, { settingValue = '', mailText = '' }: Facts): string {
  if (templateOf(name) !== null) return JSON.stringify(mailText === '' ? null : mailText);
  const kind = isSettingName(name) ? typeof DEFAULT_SETTINGS[name] : 'string';
  if (kind === 'boolean') return JSON.stringify(settingValue === 'true');
  return JSON.stringify(kind === 'number' ? Number(settingValue) : settingValue);
}
