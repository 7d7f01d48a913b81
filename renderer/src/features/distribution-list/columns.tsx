import { type Column, columnOf } from '@renderer/components/DataTable';
import { PracticeLink, RecipientLink } from '@renderer/components/RecordLink';
import { Tag } from '@renderer/components/Tag';
import type { ListCheck } from '@shared/domain/distribution-list/edition';
import type { ReactNode } from 'react';
import { CHECK_TONES, CHECK_WORDS, LEFT_OUT_WORDS } from './editions/words';
import { LIST_COLUMNS, type ListLine, problemsOf, unconfirmedOf } from './table';

/** A cell that leads to the practice or recipient it is about; what was put on by hand has neither. */
function leading({ practiceId, recipientId }: Pick<ListLine, 'practiceId' | 'recipientId'>, text: string): ReactNode {
  // Recipients have no code: an empty link would be one that nobody can name.
  if (text === '') return null;
  if (practiceId === null && recipientId === null) return <bdi title={text}>{text}</bdi>;
  const To = practiceId === null ? RecipientLink : PracticeLink;
  return (
    <To id={practiceId ?? recipientId ?? ''} inTable title={text}>
      {text}
    </To>
  );
}

/** Each check as a tag, and what `said` of them say; the title has all. */
export function Checks({ checks, said = checks }: { checks: readonly ListCheck[]; said?: readonly ListCheck[] }) {
  if (checks.length === 0) return null;
  return (
    <span title={words(checks)}>
      {checks.map(({ kind, text }) => (
        <span key={`${kind} ${text}`}>
          <Tag tone={CHECK_TONES[kind]}>{CHECK_WORDS[kind]}</Tag>{' '}
        </span>
      ))}
      {words(said)}
    </span>
  );
}

const words = (checks: readonly ListCheck[]) => checks.map(({ text }) => text).join(' ');

const WIDTHS: Record<string, number> = {
  address: 206,
  name: 168,
  odsCode: 104,
  source: 100,
  reason: 200,
  checks: 190,
  problem: 380,
  unconfirmed: 300,
  kind: 126,
  byHand: 96,
  standing: 110,
};

const CELLS: Record<string, (line: ListLine) => ReactNode> = {
  address: (line) => leading(line, line.address),
  name: (line) => leading(line, line.name),
  odsCode: (line) => leading(line, line.odsCode),
  reason: ({ reason }) => <span title={reason}>{reason}</span>,
  // Of what was not confirmed the tag says enough: most lists have many.
  checks: (line) => <Checks checks={line.checks} said={problemsOf(line)} />,
  problem: (line) => <Checks checks={problemsOf(line)} />,
  unconfirmed: (line) => <Checks checks={unconfirmedOf(line)} />,
  kind: ({ kind }) => kind !== '' && <Tag tone={kind === 'malformed' ? 'bad' : 'none'}>{LEFT_OUT_WORDS[kind]}</Tag>,
};

export const listColumns: readonly Column<ListLine>[] = LIST_COLUMNS.map((facts) =>
  columnOf<ListLine>(facts, {
    width: WIDTHS[facts.id] ?? 120,
    ...(CELLS[facts.id] ? { cell: CELLS[facts.id] } : {}),
  }),
);
