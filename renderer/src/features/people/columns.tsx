import { type Column, columnOf } from '@renderer/components/DataTable';
import { PersonLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import { PERSON_STATE_LABELS } from '@shared/domain/people/codes';
import { PEOPLE_COLUMNS } from '@shared/domain/people/people-columns';
import type { PersonRow } from '@shared/ipc/people';
import { personTone } from './words';

const [fullName, nhsAddress, state, practices, accessLeft, origin, accountCreatedOn] = PEOPLE_COLUMNS;

export const peopleColumns: readonly Column<PersonRow>[] = [
  columnOf<PersonRow>(fullName, {
    width: 190,
    cell: (row) => (
      <PersonLink id={row.id} inTable title={row.fullName}>
        {row.fullName}
      </PersonLink>
    ),
  }),
  columnOf<PersonRow>(nhsAddress, { width: 220 }),
  columnOf<PersonRow>(state, {
    width: 96,
    cell: (row) => <Tag tone={personTone[row.state]}>{PERSON_STATE_LABELS[row.state]}</Tag>,
  }),
  columnOf<PersonRow>(practices, { width: 176 }),
  columnOf<PersonRow>(accessLeft, {
    width: 152,
    cell: (row) => row.accessLeft > 0 && <Tag tone="bad">{`At ${row.accessLeft}`}</Tag>,
  }),
  columnOf<PersonRow>(origin, { width: 96 }),
  columnOf<PersonRow>(accountCreatedOn, { width: 136 }),
];
