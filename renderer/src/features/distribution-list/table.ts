import { readAddress, type TableAddress } from '@renderer/features/tables/address';
import { tableModel } from '@renderer/features/tables/model';
import { RECIPIENT_GROUP_LABELS } from '@shared/domain/codes';
import type { LeftOutKind, ListCheck } from '@shared/domain/distribution-list/edition';
import type { ColumnFacts } from '@shared/domain/table-columns';
import type { TableView } from '@shared/domain/table-view';
import { fold } from '@shared/domain/text';
import type { DistributionList, ListEntry, ListProblem } from '@shared/ipc/distribution-list';
import { readListAddress } from './editions/address';
import { LEFT_OUT_WORDS, sourceOf } from './editions/words';

/** A line of the table: an address on the list, or somebody who was left out. */
export interface ListLine {
  key: string;
  standing: 'on' | 'left-out';
  address: string;
  name: string;
  odsCode: string;
  practiceId: string | null;
  recipientId: string | null;
  /** In a word; '' of what was left out. */
  source: string;
  /** Why it is on the list, or why it isn't. */
  reason: string;
  checks: readonly ListCheck[];
  kind: LeftOutKind | '';
  byHand: 'on' | 'off' | '';
}

const onLine = (entry: ListEntry): ListLine => ({
  ...entry,
  key: entry.address.toLowerCase(),
  standing: 'on',
  source: sourceOf(entry),
  kind: '',
  byHand: entry.source === 'extra' ? 'on' : '',
});

const leftOutLine = (problem: ListProblem): ListLine => ({
  ...problem,
  key: `${problem.owner} ${problem.kind} ${problem.address}`,
  standing: 'left-out',
  source: '',
  checks: [],
  byHand: problem.kind === 'excluded' ? 'off' : '',
});

/** All that a list is about, who is on it first. */
export const linesOf = ({ entries, problems }: Pick<DistributionList, 'entries' | 'problems'>): ListLine[] => [
  ...entries.map(onLine),
  ...problems.map(leftOutLine),
];

const isUnconfirmed = ({ kind }: ListCheck) => kind === 'unconfirmed';
const words = (checks: readonly ListCheck[]) => checks.map(({ text }) => text).join(' ');

/** What is wrong with an entry; how long ago it was confirmed is asked for by itself. */
export const problemsOf = ({ checks }: Pick<ListLine, 'checks'>): ListCheck[] =>
  checks.filter((check) => !isUnconfirmed(check));
export const unconfirmedOf = ({ checks }: Pick<ListLine, 'checks'>): ListCheck[] => checks.filter(isUnconfirmed);

/** In the order in which they sort. */
const SOURCES = ['Practice', 'Egress account', ...Object.values(RECIPIENT_GROUP_LABELS), 'By hand'];

const column = (
  id: string,
  header: string,
  value: ColumnFacts<ListLine>['value'],
  kind: ColumnFacts<ListLine>['kind'] = 'text',
): ColumnFacts<ListLine> => ({ id, header, kind, value });
const choice = (
  id: string,
  header: string,
  labels: Record<string, string>,
  value: (line: ListLine) => string,
): ColumnFacts<ListLine> => ({ id, header, kind: 'choice', labels, value });

export const LIST_COLUMNS: readonly ColumnFacts<ListLine>[] = [
  column('address', 'Address', (line) => line.address),
  column('name', 'Name', (line) => line.name),
  column('odsCode', 'ODS code', (line) => line.odsCode, 'code'),
  choice('source', 'From', Object.fromEntries(SOURCES.map((source) => [source, source])), (line) => line.source),
  column('reason', 'Why', (line) => line.reason),
  column('checks', 'Check before use', (line) => words(line.checks)),
  column('problem', 'Problem', (line) => words(problemsOf(line))),
  column('unconfirmed', 'Last confirmed', (line) => words(unconfirmedOf(line))),
  choice('kind', 'Left out as', LEFT_OUT_WORDS, (line) => line.kind),
  choice('byHand', 'By hand', { on: 'Put on', off: 'Left out' }, (line) => line.byHand),
  choice('standing', 'On the list', { on: 'On the list', 'left-out': 'Left out' }, (line) => line.standing),
];

const ON = { kind: 'values', column: 'standing', values: ['on'] } as const;
const STANDARD: TableView = {
  columns: ['address', 'name', 'odsCode', 'source', 'reason', 'checks'],
  widths: {},
  sorts: [{ column: 'name', descending: false }],
  filters: [{ ...ON, values: [...ON.values] }],
  search: '',
};
const has = (id: string) => ({ kind: 'empty', column: id, not: true }) as const;

export const listTable = tableModel<ListLine>({
  screen: 'distribution-list',
  title: 'Distribution list',
  one: 'entry',
  many: 'entries',
  columns: LIST_COLUMNS,
  builtIn: [
    { id: 'all', name: 'All', definition: STANDARD },
    {
      id: 'problem',
      name: 'With a problem',
      tone: 'bad',
      definition: {
        ...STANDARD,
        columns: ['address', 'problem', 'name', 'odsCode', 'source', 'reason'],
        filters: [...STANDARD.filters, has('problem')],
      },
    },
    {
      id: 'unconfirmed',
      name: 'Not confirmed lately',
      definition: {
        ...STANDARD,
        columns: ['address', 'unconfirmed', 'name', 'odsCode', 'source', 'reason'],
        filters: [...STANDARD.filters, has('unconfirmed')],
      },
    },
    {
      id: 'by-hand',
      name: 'By hand',
      definition: {
        ...STANDARD,
        columns: ['address', 'byHand', 'name', 'reason', 'checks'],
        filters: [has('byHand')],
      },
    },
    {
      id: 'left-out',
      name: 'Left out',
      definition: {
        ...STANDARD,
        columns: ['name', 'odsCode', 'kind', 'reason', 'address'],
        filters: [{ kind: 'values', column: 'standing', values: ['left-out'] }],
      },
    },
  ],
  matches: matchesLine,
  searched: 'addresses, names, ODS codes and reasons',
});

/** Whether every word of the search is in the address, the name, the ODS code or the reason. */
export function matchesLine(line: Pick<ListLine, 'address' | 'name' | 'odsCode' | 'reason'>, search: string): boolean {
  const searched = searchedText(line);
  return fold(search)
    .split(' ')
    .every((word) => searched.includes(word));
}

const texts = new WeakMap<object, string>();

/** Folded once a line, because each letter typed looks at all of them again. */
function searchedText(line: Parameters<typeof matchesLine>[0]): string {
  let text = texts.get(line);
  if (text === undefined) {
    text = fold(`${line.name} ${line.odsCode} ${line.reason} ${line.address}`);
    texts.set(line, text);
  }
  return text;
}

/** How the table is looked at, and of which list; left out, the list of everyone. */
export interface ListTableAddress extends TableAddress {
  list?: string;
}

export const readListTable = (search: Record<string, unknown>): ListTableAddress => ({
  ...readAddress(listTable, search),
  ...readListAddress(search),
});
