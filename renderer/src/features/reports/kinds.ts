import type { ReportName } from '@shared/domain/reports/names';

/** What each kind of report is for, in a line. */
export const REPORT_USES: Record<ReportName, string> = {
  'practice-status': 'All that is on record about a practice',
  'contractor-summary': 'Their practices, and how these get mail',
  'mfa-status': 'Whose accounts are safe, who must act',
  applications: 'Who waits for a mailbox, and for whom',
  edition: 'A published list, and what changed',
  notifications: 'What came in, and what became of it',
  'data-quality': 'What the register lacks or has doubtful',
};

/** What has still to be chosen, as a sentence. */
export const STILL_TO_CHOOSE = {
  all: '',
  icb: 'Choose an ICB.',
  contractor: 'Choose a contractor.',
  practices: 'Choose at least one practice.',
} as const;
