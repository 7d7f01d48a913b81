import { ACCESS_STATUS_LABELS, ACCESS_STATUSES } from '../mfa/practice-access';
import type { MfaState } from '../mfa/state';
import { LINK_ROLE_LABELS } from '../people/codes';
import { LINK_STANDING_LABELS } from '../people/links';
import { showDate } from '../show-date';
import { fold } from '../text';
import { cell, column, counted, mapInSteps, practiceCell, section, status, text } from './cells';
import type { ReportCell, ReportSection } from './document';
import { icbWords } from './mfa-status-counts';
import type { ReportedAccess, ReportedAccount } from './mfa-status-facts';
import { mfaCell, nextCell } from './practice-status-people';

/** States in which the account can't be used, or not for long. */
const AT_RISK: readonly MfaState[] = ['restricted', 'access-lost', 'not-registered'];

interface Listed {
  section: ReportSection;
  /** Rows of its table. */
  count: number;
}

/** Those where somebody has to do something, the worst first, then by name. */
export function* needsActionInSteps(practices: readonly ReportedAccess[]): Generator<void, Listed> {
  const found = yield* mapInSteps(
    practices.filter((practice) => practice.status === 'red' || practice.status === 'amber'),
    (practice) => ({ practice, rank: ACCESS_STATUSES.indexOf(practice.status), key: keyOf(practice) }),
  );
  found.sort((a, b) => a.rank - b.rank || compare(a.key, b.key));
  yield;
  const rows = yield* mapInSteps(found, ({ practice }) => [
    practiceCell(practice),
    icbWords(practice.icb),
    status(ACCESS_STATUS_LABELS[practice.status]),
    practice.reasons.join(' '),
    practice.next === null ? 'No date' : cell(showDate(practice.next.on), [practice.next.what]),
  ]);
  return {
    count: rows.length,
    section: section(
      '',
      found.length === 0
        ? null
        : text(`${counted(found.length, 'practice')} of ${practices.length.toLocaleString('en-GB')}.`),
      {
        kind: 'table',
        label: 'Practices that need action, with the reasons',
        columns: [
          column('Practice', 22),
          column('ICB', 13),
          column('Access', 13),
          column('Why', 39),
          column('Next date', 13),
        ],
        rows,
        empty: 'No practice needs action.',
      },
    ),
  };
}

/** Those who are restricted, have lost access or are not registered, by practice; a line for each of their practices. */
export function* atRiskInSteps(accounts: readonly ReportedAccount[]): Generator<void, Listed> {
  const people = accounts.filter(({ mfa }) => AT_RISK.includes(mfa.state));
  const found = yield* mapInSteps(
    people.flatMap((account) => placesOf(account).map((place) => ({ account, place }))),
    // Those of no practice last.
    ({ account, place }) => ({
      account,
      place,
      key: `${place === null ? LAST : keyOf(place)}${fold(account.fullName)}`,
    }),
  );
  found.sort((a, b) => compare(a.key, b.key));
  yield;
  const rows = yield* mapInSteps(found, ({ account, place }) => [
    place === null ? 'At no practice' : practiceCell(place),
    cell(account.fullName, [account.nhsAddress || 'nhs.net address not recorded']),
    roleCell(place),
    mfaCell(account.mfa),
    nextCell(account.mfa),
  ]);
  const more = rows.length > people.length ? ' Who works at several practices stands at each of them.' : '';
  return {
    count: rows.length,
    section: section('', people.length === 0 ? null : text(`${counted(people.length, 'person', 'people')}.${more}`), {
      kind: 'table',
      label: 'People whose access is at risk, by practice',
      columns: [
        column('Practice', 20),
        column('Name', 23),
        column('Role', 10),
        column('MFA', 32),
        column('What comes next', 15),
      ],
      rows,
      empty: 'Nobody is restricted, has lost access or is not registered.',
    }),
  };
}

type Place = ReportedAccount['places'][number] | null;

const placesOf = ({ places }: ReportedAccount): Place[] => (places.length === 0 ? [null] : places);

function roleCell(place: Place): ReportCell {
  if (place === null) return '–';
  const { role, standing } = place;
  return cell(LINK_ROLE_LABELS[role], [standing === 'current' ? '' : LINK_STANDING_LABELS[standing]]);
}

/** Sorts after every text. */
const LAST = '\uffff';

/** By name whatever its case and accents, then by code. Folded names hold nothing that sorts before a blank. */
const keyOf = ({ name, odsCode }: { name: string; odsCode: string }) => `${fold(name)}\t${odsCode}\t`;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
