import { number } from '@renderer/app/numbers';
import { type Column, columnOf } from '@renderer/components/DataTable';
import { ContractorLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import { EGRESS_STATUS_LABELS } from '@shared/domain/codes';
import { countDifference } from '@shared/domain/practice-count';
import type { ContractorRow } from '@shared/ipc/contractors';
import type { ReactNode } from 'react';
import { CONTRACTOR_COLUMNS, countDiffers } from '../view';
import { egressTone, routeTone, SHORT_ROUTES } from '../words';

const WIDTHS: Record<string, number> = {
  name: 170,
  tradingNames: 130,
  hqOdsCode: 92,
  kind: 88,
  practices: 120,
  countDifference: 260,
  routeReason: 260,
  egressStatus: 138,
  egressAddress: 138,
};
const USUAL_WIDTH = 128;

const none = <span className="cc-secondary">–</span>;
const CELLS: Record<string, (row: ContractorRow) => ReactNode> = {
  name: (row) => (
    <ContractorLink id={row.id} inTable title={row.name}>
      {row.name}
    </ContractorLink>
  ),
  practices: (row) => (
    <span title={countDifference(row.practices, row.declared)}>
      {countDiffers(row) && <Tag tone="warn">{number(row.declared ?? 0)} declared</Tag>} {number(row.practices)}
    </span>
  ),
  route: (row) => (
    <span title={row.routeReason}>
      <Tag tone={routeTone[row.route]}>{SHORT_ROUTES[row.route]}</Tag>
    </span>
  ),
  egressStatus: (row) =>
    row.egressStatus === 'none' ? (
      none
    ) : (
      <Tag tone={egressTone[row.egressStatus]}>{EGRESS_STATUS_LABELS[row.egressStatus]}</Tag>
    ),
};

export const contractorColumns: readonly Column<ContractorRow>[] = CONTRACTOR_COLUMNS.map((facts) =>
  columnOf(facts, { width: WIDTHS[facts.id] ?? USUAL_WIDTH, ...(CELLS[facts.id] ? { cell: CELLS[facts.id] } : {}) }),
);
