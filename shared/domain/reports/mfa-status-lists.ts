import { ACCESS_STATUS_LABELS, ACCESS_STATUSES } from '../mfa/practice-access';
import type { MfaState } from '../mfa/state';
import { LINK_ROLE_LABELS } from '../people/codes';
import { LINK_STANDING_LABELS } from '../people/links';
import { showDate } from '../show-date';
import { fold } from '../text';
import { cell, column, counted, practiceCell, section, status, text } from './cells';
import type { ReportCell, ReportSection } from './document';
import type { ReportedAccess, ReportedAccount } from './mfa-status';
import { icbWords } from './mfa-status-counts';
import { mfaCell, nextCell } from './practice-status-people';

/** States in which the account can't be used, or not for long. */
const AT_RISK: readonly MfaState[] = ['restricted', 'access-lost', 'not-registered'];

interface Listed {
  section: ReportSection;
  /** Rows of its table. */
  count: number;
}

/** Those where somebody has to do something, the worst first, then by name. */
export function needsActionSection(practices: readonly ReportedAccess[]): Listed {
  const found = practices
    .filter(({ status: each }) => each === 'red' || each === 'amber')
    .map((practice) => ({ practice, key: fold(practice.name) }))
    .sort(
      (a, b) =>
        ACCESS_STATUSES.indexOf(a.practice.status) - ACCESS_STATUSES.indexOf(b.practice.status) ||
        compare(a.key, b.key) ||
        compare(a.practice.odsCode, b.practice.odsCode),
    );
  return {
    count: found.length,
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
        rows: found.map(({ practice }) => [
          practiceCell(practice),
          icbWords(practice.icb),
          status(ACCESS_STATUS_LABELS[practice.status]),
          practice.reasons.join(' '),
          practice.next === null ? 'No date' : cell(showDate(practice.next.on), [practice.next.what]),
        ]),
        empty: 'No practice needs action.',
      },
    ),
  };
}

/** Those who are restricted, have lost access or are not registered, by practice; a line for each of their practices. */
export function atRiskSection(accounts: readonly ReportedAccount[]): Listed {
  const people = accounts.filter(({ mfa }) => AT_RISK.includes(mfa.state));
  const rows = people
    .flatMap((account) => placesOf(account).map((place) => ({ account, place })))
    .map((row) => ({ ...row, practice: fold(row.place?.name ?? ''), person: fold(row.account.fullName) }))
    .sort(
      (a, b) =>
        // Those of no practice last.
        Number(a.place === null) - Number(b.place === null) ||
        compare(a.practice, b.practice) ||
        compare(a.place?.odsCode ?? '', b.place?.odsCode ?? '') ||
        compare(a.person, b.person),
    );
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
      rows: rows.map(({ account, place }) => [
        place === null ? 'At no practice' : practiceCell(place),
        cell(account.fullName, [account.nhsAddress || 'nhs.net address not recorded']),
        roleCell(place),
        mfaCell(account.mfa),
        nextCell(account.mfa),
      ]),
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

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
