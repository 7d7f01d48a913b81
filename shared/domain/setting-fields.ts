import { TEMPLATE_IDS, TEMPLATE_LABELS, type TemplateId } from './mail-template';
import { type AppSettings, SETTING_LABELS } from './settings-form';
import { showDate } from './show-date';

/** The facts of a setting and of a mail's text as the history keeps them. A text that is '' is the program's own. */
export const SETTING_FIELD_LABELS = { settingValue: 'Setting', mailText: 'Text of the mail' } as const;

const PREFIX = 'template.';
/** The name under which a mail's text is kept among the settings. */
export const templateSetting = (id: TemplateId) => `${PREFIX}${id}`;

/** The mail whose text is kept under a name; null for other settings. */
export const templateOf = (name: string): TemplateId | null =>
  TEMPLATE_IDS.find((id) => templateSetting(id) === name) ?? null;

export const SETTING_NAMES = Object.keys(SETTING_LABELS) as (keyof AppSettings)[];
export const isSettingName = (name: string): name is keyof AppSettings => Object.hasOwn(SETTING_LABELS, name);

/** What a setting, or a mail's text, is called; null where nothing is kept under the name that people know of. */
export function settingTitle(name: string): string | null {
  const template = templateOf(name);
  if (template !== null) return `Mail “${TEMPLATE_LABELS[template]}”`;
  return isSettingName(name) ? SETTING_LABELS[name] : null;
}

/** The settings in whose title a text stands, whatever its case. */
export function settingsCalled(text: string): string[] {
  const names = [...SETTING_NAMES, ...TEMPLATE_IDS.map(templateSetting)];
  return names.filter((name) => settingTitle(name)?.toLowerCase().includes(text.toLowerCase()));
}

/** The value of a setting as a person reads it: a date in words, a switch as on or off. */
export function showSettingValue(value: string): string {
  if (value === 'true') return 'On';
  return value === 'false' ? 'Off' : showDate(value);
}

/** A fact as a person reads it. */
export const showSettingFact = (field: string, value: string): string =>
  field === 'mailText' ? value || 'The original text' : showSettingValue(value);
