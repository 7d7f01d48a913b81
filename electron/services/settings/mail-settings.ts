import { showDate, todayInLondon } from '@shared/domain/calendar-date';
import { type FilledMail, PLACEHOLDERS, type TemplateValues } from '@shared/domain/mail-template';
import type { AppSettings } from '@shared/domain/settings-form';
import { AppError } from '@shared/ipc/errors';

/** What every mail may ask for: links and addresses of the settings, the day, and who signs. */
export function settingValues(settings: AppSettings, actor: string): TemplateValues {
  const { portalForm, egressForm, codeAddress, teamAddress, helpdeskAddress, mfaPage, guidancePage } = settings;
  const links = { portalForm, egressForm, codeAddress, teamAddress, helpdeskAddress, mfaPage, guidancePage };
  return { ...links, today: showDate(todayInLondon(new Date())), signature: settings.preparedBy || actor };
}

/** What a text asks for and doesn't get, in words. */
export const gapsOf = ({ unknown, missing }: Pick<FilledMail, 'unknown' | 'missing'>): string[] => [
  ...unknown,
  ...missing.map((name) => PLACEHOLDERS[name]),
];

/** A mail with gaps is handed to nobody: `invalid-input`. */
export function refuseGaps(gaps: readonly string[]): void {
  if (gaps.length > 0)
    throw new AppError(
      'invalid-input',
      `The text asks for what is not filled in: ${gaps.join(', ')}. Nothing was opened or copied. Fill it in under Settings, or change the text there.`,
    );
}
