import { type Column, columnOf } from '@renderer/components/DataTable';
import { PersonLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import { shortIcb } from '@renderer/features/practices/words';
import { MFA_NEXT_LABELS } from '@shared/domain/mfa/state';
import { PERSON_STATE_LABELS } from '@shared/domain/people/codes';
import { PEOPLE_COLUMNS, type PeopleColumnId } from '@shared/domain/people/people-columns';
import { showDate, showShortDate } from '@shared/domain/show-date';
import type { PersonRow } from '@shared/ipc/people';
import type { ReactNode } from 'react';
import { MfaTag } from './mfa/MfaTag';
import { personTone } from './words';

const WIDTHS: Partial<Record<PeopleColumnId, number>> = {
  fullName: 140,
  nhsAddress: 160,
  state: 88,
  practices: 120,
  icbs: 190,
  accessLeft: 118,
  mfa: 132,
  mfaSource: 116,
  mfaNextWhat: 230,
  mfaWhy: 320,
  mfaNextOn: 116,
  mfaAsAt: 110,
  remindedOn: 126,
};
const USUAL_WIDTH = 120;
/** Where the whole words take more room than what stands beneath them. */
const SHORT_HEADERS: Partial<Record<PeopleColumnId, string>> = { accessLeft: 'Access left' };

const shortDate = (iso: string) => iso !== '' && <span title={showDate(iso)}>{showShortDate(iso)}</span>;

const CELLS: Partial<Record<PeopleColumnId, (row: PersonRow) => ReactNode>> = {
  fullName: (row) => (
    <PersonLink id={row.id} inTable title={row.fullName}>
      {row.fullName}
    </PersonLink>
  ),
  state: (row) => <Tag tone={personTone[row.state]}>{PERSON_STATE_LABELS[row.state]}</Tag>,
  accessLeft: (row) => row.accessLeft > 0 && <Tag tone="bad">{`At ${row.accessLeft}`}</Tag>,
  icbs: ({ icbs }) => <span title={icbs.join('; ')}>{icbs.map(shortIcb).join('; ')}</span>,
  mfa: ({ mfa }) => <MfaTag mfa={mfa} />,
  mfaSince: ({ mfa }) => shortDate(mfa.since),
  mfaAsAt: ({ mfa }) => shortDate(mfa.asAt),
  mfaNextOn: ({ mfa }) =>
    mfa.next && (
      <span title={`${showDate(mfa.next.on)}: ${MFA_NEXT_LABELS[mfa.next.what]}`}>{showShortDate(mfa.next.on)}</span>
    ),
  mfaWhy: ({ mfa }) => <span title={mfa.why}>{mfa.why}</span>,
  remindedOn: ({ remindedOn }) => shortDate(remindedOn),
  accountCreatedOn: ({ accountCreatedOn }) => shortDate(accountCreatedOn),
};

export const peopleColumns: readonly Column<PersonRow>[] = PEOPLE_COLUMNS.map((facts) =>
  columnOf<PersonRow>(facts, {
    width: WIDTHS[facts.id] ?? USUAL_WIDTH,
    ...(SHORT_HEADERS[facts.id] ? { header: SHORT_HEADERS[facts.id] } : {}),
    ...(CELLS[facts.id] ? { cell: CELLS[facts.id] } : {}),
  }),
);
