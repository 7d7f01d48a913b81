import { type AppSettings, appSettings, SETTING_LABELS } from '@shared/domain/settings-form';

export type SettingName = keyof AppSettings;
/** The settings as they are typed. */
export type TypedSettings = Record<SettingName, string>;

export const SETTING_NAMES = Object.keys(SETTING_LABELS) as SettingName[];
const NUMBERS: readonly SettingName[] = ['batchSize', 'applicationThreshold', 'notificationMonths'];

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
const wholeNumber = (text: string) => (/^\s*\d{1,9}\s*$/.test(text) ? Number(text) : Number.NaN);
