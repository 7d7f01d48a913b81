import { IMPORT_LIMIT_NAMES } from '@shared/domain/import-limits';
import { MFA_POLICY_LABELS, type MfaPolicy } from '@shared/domain/mfa/policy';
import { SETTING_NAMES } from '@shared/domain/setting-fields';
import { type AppSettings, appSettings } from '@shared/domain/settings-form';

export type SettingName = keyof AppSettings;
/** The settings as they are typed. */
export type TypedSettings = Record<SettingName, string>;

const NUMBERS: readonly SettingName[] = [
  'batchSize',
  'confirmedMonths',
  'applicationThreshold',
  'notificationMonths',
  'mfaSnoozeDays',
  'mfaExpiryDays',
  ...IMPORT_LIMIT_NAMES,
];

/** The values that people's states of MFA follow from, in the order of the screen. */
export const POLICY_NAMES = Object.keys(MFA_POLICY_LABELS) as (keyof MfaPolicy)[];

export const policyOf = (settings: AppSettings): MfaPolicy =>
  Object.fromEntries(POLICY_NAMES.map((name) => [name, settings[name]])) as MfaPolicy;

/** Whether saving these may change how people stand. */
export const changesPolicy = (settings: AppSettings, saved: AppSettings): boolean =>
  POLICY_NAMES.some((name) => settings[name] !== saved[name]);

export function typedOf(settings: AppSettings): TypedSettings {
  return Object.fromEntries(SETTING_NAMES.map((name) => [name, String(settings[name])])) as TypedSettings;
}

export type ReadSettings =
  | { settings: AppSettings; problems: [] }
  | { settings: null; problems: { name: SettingName; message: string }[] };

/** What was typed as settings, or what is wrong with it, one message a field in their order. */
export function readTyped(typed: TypedSettings): ReadSettings {
  const values = Object.fromEntries(SETTING_NAMES.map((name) => [name, readValue(name, typed[name])]));
  const read = appSettings.safeParse(values);
  if (read.success) return { settings: read.data, problems: [] };
  const problems = SETTING_NAMES.flatMap((name) => {
    const issue = read.error.issues.find(({ path }) => path[0] === name);
    return issue === undefined ? [] : [{ name, message: issue.message }];
  });
  return { settings: null, problems };
}

function readValue(name: SettingName, text: string): unknown {
  if (name === 'mfaAccessLostOn') return text === 'true';
  return NUMBERS.includes(name) ? wholeNumber(text) : text;
}

/** Not a number where there is more than digits: Number('') would be 0. */
const wholeNumber = (text: string) =>
  /^\s*(?:\d{1,9}|\d{1,3}(?:,\d{3}){1,2})\s*$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
