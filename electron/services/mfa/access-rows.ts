import { practiceAccess } from '@shared/domain/mfa/practice-access';
import { isInUse } from '@shared/domain/people/links';
import { canSendRequests, nextRequestStep } from '@shared/domain/people/request-rules';
import type { AccessPersonView, AccessRow } from '@shared/ipc/mfa';
import type { MfaPractice, RequestDates } from './mfa-data';
import type { PersonAtPractice } from './mfa-day';
import { standingView } from './mfa-views';

export const isClosedOn = ({ status, closedOn }: MfaPractice, on: string) => status === 'closed' && closedOn <= on;

/** A practice with the access to its mailbox on a day. */
export function accessRowOf(practice: MfaPractice, people: readonly PersonAtPractice[], on: string): AccessRow {
  const hasMailbox = canSendRequests(practice.mailbox);
  const isClosed = isClosedOn(practice, on);
  const access = practiceAccess(
    people.map(({ of, link, standing }) => ({
      role: link.role,
      standing,
      endedOn: link.endedOn,
      personState: of.state,
      mfa: of.mfa,
    })),
    practice.requests.filter(({ askedOn }) => askedOn <= on).map((request) => requestOn(request, on)),
    { hasMailbox, isClosed },
  );
  let reminded = '';
  for (const { of, standing } of people) if (isInUse(standing) && of.remindedOn > reminded) reminded = of.remindedOn;
  const { id, version, odsCode, name, town, icbCode, icbName, contractorId, contractorName } = practice;
  return {
    id,
    version,
    odsCode,
    name,
    town,
    icbCode,
    icbName,
    contractorId,
    contractorName,
    mailboxAddress: practice.mailbox?.address ?? '',
    needsOwners: hasMailbox && !isClosed,
    remindedOn: reminded,
    ...access,
  };
}

/** A request as it stood on a day: what was only done later had not been done. */
function requestOn({ askedOn, sentOn, liveOn, refusedOn }: RequestDates, on: string) {
  const by = (date: string) => (date <= on ? date : '');
  const dates = { askedOn, sentOn: by(sentOn), liveOn: by(liveOn), refusedOn: by(refusedOn) };
  // Only since when it waits is asked, and that is a matter of dates alone.
  const nobody = { fullName: '', personalAddress: '', mobile: '', role: '' as const };
  const rest = { notes: '', refusalReason: '', remindedOn: '', personId: '' };
  const step = nextRequestStep({ ...nobody, ...rest, ...dates }, { today: on, mailboxReady: true, helpdesk: '' });
  return { isOpen: step !== null, waitingDays: step?.waitingDays ?? 0 };
}

/** Those with access or with access left, owners first; `people` come by name. */
export function accessPeople(people: readonly PersonAtPractice[]): AccessPersonView[] {
  const shown = people.filter(({ standing }) => isInUse(standing) || standing === 'access-left');
  const views = shown.map(
    ({ of, link, standing }): AccessPersonView => ({
      personId: of.person.id,
      personVersion: of.person.version,
      fullName: of.person.fullName,
      nhsAddress: of.person.nhsAddress,
      role: link.role,
      standing,
      mfa: standingView(of.mfa),
      remindedOn: of.remindedOn,
    }),
  );
  return [...views.filter(({ role }) => role === 'owner'), ...views.filter(({ role }) => role !== 'owner')];
}
