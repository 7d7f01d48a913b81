import { ACCESS_STATUS_LABELS, type PracticeAccess } from '../mfa/practice-access';
import { MFA_NEXT_LABELS, MFA_STATE_LABELS, type MfaStanding, showMfaSource } from '../mfa/state';
import { LINK_ROLE_LABELS, type LinkRole, PERSON_STATE_LABELS, type PersonState } from '../people/codes';
import type { LinkStanding } from '../people/links';
import type { RequestFacts } from '../people/request-form';
import { type RequestStep, requestStepSentence } from '../people/request-rules';
import { showDate } from '../show-date';
import { daysWords } from './application-words';
import { cell, column, counted, facts, recorded, recordedDate, section, status, text } from './cells';
import type { ReportCell, ReportSection } from './document';

/** Somebody linked with a practice, on the day of the report. */
export interface ReportedPerson {
  fullName: string;
  nhsAddress: string;
  role: LinkRole;
  state: PersonState;
  standing: LinkStanding;
  startedOn: string;
  endedOn: string;
  mfa: Pick<MfaStanding, 'state' | 'since' | 'asAt' | 'source' | 'method' | 'next'>;
}

/** A request for a new user that is on its way. */
export interface ReportedRequest {
  facts: Pick<RequestFacts, 'fullName' | 'role' | 'askedOn' | 'sentOn'>;
  next: RequestStep;
}

/** Who can open a practice's mailbox, who no longer should, and who is to. */
export interface PracticePeople {
  access: Pick<PracticeAccess, 'status' | 'reasons' | 'owners' | 'members' | 'next'>;
  /** With access, access to come or access that must still be taken away; in the order of the paper. */
  people: ReportedPerson[];
  /** How many left, and have no access any more. */
  former: number;
  requests: ReportedRequest[];
}

export function peopleSections({ access, people, former, requests }: PracticePeople): ReportSection[] {
  const { next } = access;
  return [
    section(
      'Access and linked users',
      facts(
        ['Access', status(ACCESS_STATUS_LABELS[access.status], access.reasons[0] ?? '', access.reasons.slice(1))],
        ['Owners', `${access.owners}`],
        ['Members', `${access.members}`],
        ['Next date', next === null ? 'None is coming' : `${showDate(next.on)}: ${next.what}`],
      ),
      {
        kind: 'table',
        label: 'Linked users',
        columns: [
          column('Name', 31),
          column('Role', 11),
          column('Since and until', 18),
          column('MFA', 22),
          column('What comes next', 18),
        ],
        rows: people.map((person) => [
          cell(person.fullName, [person.nhsAddress || 'nhs.net address not recorded', accountWords(person.state)]),
          LINK_ROLE_LABELS[person.role],
          datesCell(person),
          mfaCell(person.mfa),
          nextCell(person.mfa),
        ]),
        empty: 'Nobody is linked.',
      },
      former === 0
        ? null
        : text(
            `${counted(former, 'person', 'people')} left before, and ${former === 1 ? 'has' : 'have'} no access any more.`,
          ),
    ),
    section('Requests for new users', {
      kind: 'table',
      label: 'Requests for new users on their way',
      columns: [column('Name', 28), column('Role', 12), column('Asked on', 17), column('Next step', 43)],
      rows: requests.map(({ facts: { fullName, role, askedOn, sentOn }, next: step }) => [
        recorded(fullName),
        role === '' ? recorded('') : LINK_ROLE_LABELS[role],
        cell(recordedDate(askedOn), [sentOn === '' ? '' : `Sent on ${showDate(sentOn)}`]),
        cell(requestStepSentence(step), [`Waiting ${daysWords(step.waitingDays)}`]),
      ]),
      empty: 'No request is open.',
    }),
  ];
}

/** A live account goes without saying. */
const accountWords = (state: PersonState): string =>
  state === 'live' ? '' : `Account: ${PERSON_STATE_LABELS[state].toLowerCase()}`;

function datesCell({ startedOn, endedOn, standing }: ReportedPerson): ReportCell {
  const since =
    startedOn === '' ? 'Start not recorded' : `${standing === 'to-come' ? 'Starts' : 'Since'} ${showDate(startedOn)}`;
  if (standing === 'access-left') return cell(since, [`Left on ${showDate(endedOn)}: access must be taken away`]);
  return cell(since, [endedOn === '' ? '' : `Leaves on ${showDate(endedOn)}`]);
}

/** How somebody's MFA stands, who said so, and as at which day. */
export function mfaCell(mfa: ReportedPerson['mfa']): ReportCell {
  const { state, since, method } = mfa;
  return status(MFA_STATE_LABELS[state], since === '' ? '' : `since ${showDate(since)}`, [method, showMfaSource(mfa)]);
}

/** The next date that matters, and what happens then. */
export function nextCell({ next }: Pick<ReportedPerson['mfa'], 'next'>): ReportCell {
  return next === null ? 'No date' : cell(showDate(next.on), [MFA_NEXT_LABELS[next.what]]);
}
