import type { PersonState } from '@shared/domain/people/codes';
import { isInUse, type LinkStanding, linkStanding, stateNow } from '@shared/domain/people/links';
import { countOwners } from '@shared/domain/people/owners';
import { mobileDoubt, type PersonForm } from '@shared/domain/people/person-form';
import { canSendRequests, NO_MAILBOX } from '@shared/domain/people/request-rules';
import { showDate } from '@shared/domain/show-date';
import type { LinkView, PracticePeople, RequestView } from '@shared/ipc/people';
import type { LinkLine, PracticeLine } from './people-queries';

const ORDER: Record<LinkStanding, number> = { 'access-left': 0, leaving: 1, current: 2, 'to-come': 3, ended: 4 };

/** Links as pages show them, each with its person's state today. */
export function linkViews(lines: readonly LinkLine[], today: string, all: readonly LinkLine[] = lines): LinkView[] {
  const standings = new Map<string, LinkStanding[]>();
  for (const line of all) {
    const own = standings.get(line.personId) ?? [];
    own.push(linkStanding(line, today));
    standings.set(line.personId, own);
  }
  return lines.map((line) => {
    const { practiceId, odsCode, practiceName, personState, ...rest } = line;
    return {
      ...rest,
      personState: stateNow(personState, standings.get(line.personId) ?? []),
      practice: { id: practiceId, odsCode, name: practiceName },
      standing: linkStanding(line, today),
    };
  });
}

/** Those that something must be done about first. */
export const byStanding = (a: LinkView, b: LinkView) => ORDER[a.standing] - ORDER[b.standing];

/** Who can open a practice's mailbox, counted. */
export function practicePeopleOf(
  practice: PracticeLine,
  links: readonly LinkView[],
  requests: readonly RequestView[],
  helpdesk: string,
): PracticePeople {
  const { owners, members, level, words } = countOwners(links);
  const ready = canSendRequests(practice.mailbox);
  const is = (...wanted: LinkStanding[]) => links.filter(({ standing }) => wanted.includes(standing));
  const inUse = links.filter(({ standing }) => isInUse(standing)).length;
  const said = practice.mailbox === null && inUse > 0 ? ['People are linked, but no mailbox is recorded.'] : [];
  return {
    practice: { id: practice.id, odsCode: practice.odsCode, name: practice.name },
    mailbox: { address: practice.mailbox?.address ?? '', ready },
    owners,
    members,
    ownersLevel: level,
    // Without a mailbox and without people there is nothing to count.
    words: [...(ready || inUse > 0 ? words : []), ...(ready ? [] : [NO_MAILBOX]), ...said],
    links: is('current', 'leaving', 'to-come'),
    leaversToRemove: is('access-left'),
    formerLinks: is('ended'),
    requests: [...requests],
    helpdesk,
  };
}

/** What is doubtful about a person, in words. */
export function personWarnings(form: PersonForm, links: readonly LinkView[], state: PersonState): string[] {
  const warnings: string[] = [];
  const doubt = mobileDoubt(form.mobile);
  if (doubt !== '') warnings.push(`Mobile phone number: ${doubt}.`);
  const { accountCreatedOn } = form;
  const early = links.find(
    ({ startedOn }) => startedOn !== '' && accountCreatedOn !== '' && startedOn < accountCreatedOn,
  );
  if (early)
    warnings.push(
      `The link with ${early.practice.odsCode} starts on ${showDate(early.startedOn)}, before the account was created.`,
    );
  if (form.nhsAddress === '' && state === 'live')
    warnings.push('The account is live, but its nhs.net address is not known.');
  if (state === 'live' && links.every(({ standing }) => standing === 'ended' || standing === 'access-left'))
    warnings.push('The person is linked with no practice.');
  return warnings;
}
