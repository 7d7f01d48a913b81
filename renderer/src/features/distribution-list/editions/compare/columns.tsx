import { type Column, columnOf } from '@renderer/components/DataTable';
import { Tag } from '@renderer/components/Tag';
import { showDateTime, showShortDate, todayInLondon } from '@shared/domain/calendar-date';
import type { ReactNode } from 'react';
import { OfRecord } from '../OfRecord';
import { CHANGE_TONES, CHANGE_WORDS } from '../words';
import { CauseLink } from './CauseLink';
import { CHANGE_COLUMNS, type ChangeLine } from './lines';

const WIDTHS: Record<string, number> = {
  change: 112,
  address: 240,
  name: 124,
  odsCode: 92,
  reason: 170,
  cause: 146,
  when: 104,
  who: 66,
};

const CELLS: Record<string, (line: ChangeLine) => ReactNode> = {
  change: ({ change }) => <Tag tone={CHANGE_TONES[change]}>{CHANGE_WORDS[change]}</Tag>,
  address: (line) => <Addresses line={line} />,
  name: (line) => <OfRecord {...line} text={line.name} />,
  odsCode: (line) => <OfRecord {...line} text={line.odsCode} />,
  reason: ({ reason }) => <span title={reason}>{reason}</span>,
  cause: ({ cause }) => cause && <CauseLink cause={cause} inTable />,
  when: ({ cause }) =>
    cause && <span title={showDateTime(cause.at)}>{showShortDate(todayInLondon(new Date(cause.at)))}</span>,
  who: ({ cause }) => cause && <bdi title={cause.actor}>{cause.actor}</bdi>,
};

/** Said in words as well: a line through a word is not read out. */
export function Addresses({
  line: { address, addressBefore },
}: {
  line: Pick<ChangeLine, 'address' | 'addressBefore'>;
}) {
  if (addressBefore === '') return <span title={address}>{address}</span>;
  return (
    <span title={`${addressBefore} → ${address}`}>
      <del>{addressBefore}</del> <span className="cc-visually-hidden">became</span>
      <span aria-hidden="true">→</span> <ins>{address}</ins>
    </span>
  );
}

export const changeColumns: readonly Column<ChangeLine>[] = CHANGE_COLUMNS.map((facts) =>
  columnOf<ChangeLine>(facts, { width: WIDTHS[facts.id] ?? 120, cell: CELLS[facts.id] }),
);
/** Beside the panel, which says the same, what brought it about gives way. */
export const besidePanel = { columns: ['change', 'address', 'name', 'odsCode', 'reason'], widths: {} };
