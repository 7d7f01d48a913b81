import { ANY, only, type QuickFilterModel, quickFilter } from '@renderer/features/tables/QuickFilter';
import { LIST_STATE_LABELS, MAILBOX_KIND_LABELS } from '@shared/domain/codes';
import { CLOSED, OPEN } from '@shared/domain/practice-filters';
import { icbNames, type PracticeLine } from '../view';
import { shortIcb } from '../words';

const others: readonly QuickFilterModel[] = [
  quickFilter('Kind', 'mailboxKind', MAILBOX_KIND_LABELS),
  {
    label: 'Status',
    column: 'status',
    choices: [
      ANY,
      { value: 'open', label: 'Open', filter: OPEN },
      { value: 'closed', label: 'Closed', filter: CLOSED },
    ],
  },
  quickFilter('List', 'listState', LIST_STATE_LABELS),
];

/** The filters above the table of practices; the ICBs are those that there are. */
export const quickFiltersOf = (rows: readonly PracticeLine[]): readonly QuickFilterModel[] => [
  {
    label: 'ICB',
    column: 'icbName',
    choices: [ANY, ...icbNames(rows).map((name) => only('icbName', name, shortIcb(name)))],
  },
  ...others,
];
