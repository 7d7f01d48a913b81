import { IMPORT_LIMIT_NAMES } from '@shared/domain/import-limits';
import { SETTING_NAMES } from '@shared/domain/setting-fields';
import { type AppSettings, appSettings } from '@shared/domain/settings-form';

export type SettingName = keyof AppSettings;
/** The settings as they are typed. */
export type TypedSettings = Record<SettingName, string>;

const NUMBERS: readonly SettingName[] = [
  'batchSize',
  'applicationThreshold',
  'notificationMonths',
  ...IMPORT_LIMIT_NAMES,
];

export function typedOf(settings: AppSettings): TypedSettings {
  return Object.fromEntries(SETTING_NAMES.map((name) => [name, String(settings[name])])) as TypedSettings;
}

export type ReadSettings =
  | { settings: AppSettings; problems: [] }
  | { settings: null; problems: { name: SettingName; message: string }[] };

/** What was typed as settings, or what is wrong with it, one message a field in their order. */
export function readTyped(typed: TypedSettings): ReadSettings {
  const values = Object.fromEntries(
    SETTING_NAMES.map((name) => [name, NUMBERS.includes(name) ? wholeNumber(typed[name]) : typed[name]]),
  );
  const read = appSettings.safeParse(values);
  if (read.success) return { settings: read.data, problems: [] };
  const problems = SETTING_NAMES.flatMap((name) => {
    const issue = read.error.issues.find(({ path }) => path[0] === name);
    return issue === undefined ? [] : [{ name, message: issue.message }];
  });
  return { settings: null, problems };
}

/** Not a number where there is more than digits: Number('') would be 0. */
const wholeNumber = (text: string) =>
  /^\s*(?:\d{1,9}|\d{1,3}(?:,\d{3}){1,2})\s*$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
