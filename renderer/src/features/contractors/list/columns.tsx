import { number } from '@renderer/app/numbers';
import type { Column } from '@renderer/components/DataTable';
import { ContractorLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import { CONTRACTOR_KIND_LABELS, EGRESS_STATUS_LABELS } from '@shared/domain/codes';
import { countDifference } from '@shared/domain/practice-count';
import type { ContractorRow } from '@shared/ipc/contractors';
import { countDiffers, type SortColumn } from '../view';
import { egressTone, routeTone, SHORT_ROUTES } from '../words';

const tradingNames = (row: ContractorRow) => row.tradingNames.replaceAll('\n', ', ');

export const contractorColumns: readonly (Column<ContractorRow> & { id: SortColumn | 'tradingNames' })[] = [
  {
    id: 'name',
    header: 'Contractor',
    width: 220,
    value: (row) => row.name,
    cell: (row) => (
      <ContractorLink id={row.id} inTable title={row.name}>
        {row.name}
      </ContractorLink>
    ),
  },
  { id: 'tradingNames', header: 'Trading names', width: 150, sortable: false, value: tradingNames },
  { id: 'hqOdsCode', header: 'HQ code', width: 84, look: 'code', value: (row) => row.hqOdsCode },
  {
    id: 'kind',
    header: 'Kind',
    width: 96,
    value: (row) => (row.kind === 'unstated' ? '' : CONTRACTOR_KIND_LABELS[row.kind]),
  },
  {
    id: 'practices',
    header: 'Practices',
    width: 128,
    value: (row) => row.practices,
    cell: (row) => (
      <span title={countDifference(row.practices, row.declared)}>
        {number(row.practices)} {countDiffers(row) && <Tag tone="warn">{number(row.declared ?? 0)} declared</Tag>}
      </span>
    ),
  },
  {
    id: 'route',
    header: 'Route',
    width: 124,
    value: (row) => SHORT_ROUTES[row.route],
    cell: (row) => (
      <span title={row.routeReason}>
        <Tag tone={routeTone[row.route]}>{SHORT_ROUTES[row.route]}</Tag>
      </span>
    ),
  },
  {
    id: 'egress',
    header: 'Egress account',
    width: 210,
    value: (row) => (row.egressStatus === 'none' ? '' : `${row.egressStatus} ${row.egressAddress}`),
    cell: (row) =>
      row.egressStatus === 'none' ? (
        <span className="cc-secondary">–</span>
      ) : (
        <span title={row.egressAddress}>
          <Tag tone={egressTone[row.egressStatus]}>{EGRESS_STATUS_LABELS[row.egressStatus]}</Tag> {row.egressAddress}
        </span>
      ),
  },
];
