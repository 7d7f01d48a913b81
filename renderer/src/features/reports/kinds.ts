import type { ReportName } from '@shared/domain/reports/names';

/** What each kind of report is for, in a line. */
export const REPORT_USES: Record<ReportName, string> = {
  'practice-status': 'Everything on record about each practice',
  'contractor-summary': 'Contractors with their practices and how these get mail',
  'mfa-status': 'Whose accounts are safe, and who must act',
  applications: 'Who waits for a mailbox, and for whom',
  edition: 'A published list, with what changed and why',
  notifications: 'What CCHub was told, and what became of it',
  'data-quality': 'What the register lacks or has doubtful',
};

/** What has still to be chosen, as a sentence. */
export const STILL_TO_CHOOSE = {
  all: '',
  icb: 'Choose an ICB.',
  contractor: 'Choose a contractor.',
  practices: 'Choose at least one practice.',
} as const;
