import type { PracticeStatusFacts } from '@shared/domain/reports/practice-status';
import type { ReportedNews } from '@shared/domain/reports/practice-status-log';
import type { ReportedPerson } from '@shared/domain/reports/practice-status-people';

export const FRAME = {
  asAt: '2026-11-22T10:00:00.000Z',
  preparedBy: 'Hannah Yeo',
  subject: 'All practices',
  filters: [],
};
export const RULES = { today: '2026-11-22', codeAddress: 'codes@example.org' };

/** A practice of which only what every practice has is known. */
export const emptyFacts: PracticeStatusFacts = {
  odsCode: 'TP1F9',
  name: 'Penrose Opticians',
  status: 'open',
  openedOn: '',
  closedOn: '',
  noticeGivenOn: '',
  address: ['', '', '', '', ''],
  phone: '',
  icb: null,
  contractType: 'unstated',
  dispensingOnly: 'unstated',
  predecessorCode: '',
  successorCode: '',
  notes: '',
  contractor: { name: 'Amy Penrose Ltd', hqOdsCode: '', practices: 1 },
  route: { route: 'shared-mailbox', reason: '1 practice, fewer than 10' },
  mailboxKind: 'unknown',
  mailboxes: [],
  application: null,
  access: { status: 'none', reasons: ['Nobody is linked.'], owners: 0, members: 0, next: null },
  people: [],
  former: 0,
  requests: [],
  list: { state: 'off', reason: 'There is no mailbox on record' },
  notifications: { newest: [], whole: 0 },
  history: { newest: [], whole: 0 },
};

export const somebody = (values: Partial<ReportedPerson> = {}): ReportedPerson => ({
  fullName: 'Amy Penrose',
  nhsAddress: 'amy.penrose1@nhs.net',
  role: 'owner',
  state: 'live',
  standing: 'current',
  startedOn: '2025-05-03',
  endedOn: '',
  mfa: {
    state: 'registered',
    since: '2024-08-06',
    asAt: '2026-10-04',
    source: 'practice',
    method: 'Authenticator app',
    next: null,
  },
  ...values,
});

export const news = (values: Partial<ReportedNews> = {}): ReportedNews => ({
  receivedAt: '2026-09-07T08:12:00.000Z',
  kind: 'new-shared-mailbox',
  senderName: 'Amy Penrose',
  senderAddress: 'optometry.tp1f9@nhs.net',
  state: 'new',
  outcome: '',
  ...values,
});

/** An application for a shared mailbox of which nothing is done yet. */
export const begun = {
  route: 'shared-mailbox' as const,
  codeRequestedOn: null,
  codeIssuedOn: null,
  formSubmittedOn: null,
  liveOn: null,
  toldOn: null,
  withdrawnOn: null,
  startedOn: '2026-11-01',
};
