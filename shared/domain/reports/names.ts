// Free of zod, because the addresses of pages need it and they are in the page's first bundle.

/** The reports, in the order of the screen. */
export const REPORT_NAMES = [
  'practice-status',
  'contractor-summary',
  'mfa-status',
  'applications',
  'edition',
  'notifications',
  'data-quality',
] as const;
export type ReportName = (typeof REPORT_NAMES)[number];

/** What each is called. */
export const REPORT_LABELS: Record<ReportName, string> = {
  'practice-status': 'Practice status',
  'contractor-summary': 'Contractor summary',
  'mfa-status': 'MFA status',
  applications: 'Applications in progress',
  edition: 'Distribution list edition',
  notifications: 'Notifications in a period',
  'data-quality': 'Data quality',
};
