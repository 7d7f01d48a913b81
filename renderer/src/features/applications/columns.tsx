import { type Column, columnOf } from '@renderer/components/DataTable';
import { ContractorLink, PracticeLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import { SHORT_ROUTES } from '@renderer/features/contractors/words';
import {
  APPLICATION_COLUMNS,
  ownerName,
  STATE_WORDS,
  WARNING_WORDS,
  warningOf,
} from '@shared/domain/application-columns';
import { APPLICATION_ROUTE_LABELS } from '@shared/domain/codes';
import type { ApplicationRow } from '@shared/ipc/applications';
import type { ReactNode } from 'react';

const WIDTHS: Record<string, number> = {
  owner: 190,
  contractorName: 180,
  odsCode: 120,
  route: 140,
  next: 130,
  task: 260,
  who: 124,
  waiting: 150,
  warning: 166,
};
const USUAL_WIDTH = 120;

const CELLS: Record<string, (row: ApplicationRow) => ReactNode> = {
  owner: (row) =>
    row.practice === null ? (
      <ContractorLink id={row.contractorId} inTable title={row.contractorName}>
        {ownerName(row)}
      </ContractorLink>
    ) : (
      <PracticeLink id={row.practice.id} inTable title={row.practice.name}>
        {ownerName(row)}
      </PracticeLink>
    ),
  route: (row) => <span title={APPLICATION_ROUTE_LABELS[row.route]}>{SHORT_ROUTES[row.route]}</span>,
  next: (row) =>
    row.nextStep?.label ?? <Tag tone={row.state === 'finished' ? 'ok' : 'none'}>{STATE_WORDS[row.state]}</Tag>,
  warning: (row) => {
    const warning = warningOf(row);
    return (
      warning !== '' && (
        <span title={row.warnings.join(' ')}>
          <Tag tone={warning === 'without-code' ? 'bad' : 'warn'}>{WARNING_WORDS[warning]}</Tag>
        </span>
      )
    );
  },
};

export const applicationColumns: readonly Column<ApplicationRow>[] = APPLICATION_COLUMNS.map((facts) =>
  columnOf(facts, { width: WIDTHS[facts.id] ?? USUAL_WIDTH, ...(CELLS[facts.id] ? { cell: CELLS[facts.id] } : {}) }),
);
