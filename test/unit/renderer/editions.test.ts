// Would catch: a link to an edition or a comparison that shows another one, a comparison's line that is lost, doubled or
// can't be told from another, and a search that misses the address that was before.
import {
  listIdOf,
  ofList,
  readCompareAddress,
  readEditionAddress,
  readListAddress,
  readNumber,
} from '@renderer/features/distribution-list/editions/address';
import {
  addressWords,
  CHANGE_COLUMNS,
  linesOf,
  STANDARD_VIEW,
  viewOf,
} from '@renderer/features/distribution-list/editions/compare/lines';
import { matches } from '@renderer/features/distribution-list/editions/matching';
import { editionName } from '@renderer/features/distribution-list/editions/words';
import { MAIN_LIST } from '@shared/domain/distribution-list/list-form';
import { compileFilters, shownCell } from '@shared/domain/table-columns';
import type { DifferenceLine, ListComparison } from '@shared/ipc/editions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const LIST = '01a205c2-2e60-7a3c-968b-a52fa9382751';

describe('addresses of editions', () => {
  it('hold what was put in', () => {
    expect(readCompareAddress({ list: LIST, from: 3, to: 9, show: 'removed' })).toEqual({
      list: LIST,
      from: 3,
      to: 9,
      show: 'removed',
    });
    expect(readEditionAddress({ list: LIST, show: 'left-out' })).toEqual({ list: LIST, show: 'left-out' });
  });

  it('leave out what they do not know, whatever stands there', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('list', 'from', 'to', 'show', 'x'), fc.anything()), (search) => {
        const read = readCompareAddress(search);
        expect(readCompareAddress({ ...read })).toEqual(read);
        expect(read.from ?? 1).toBeGreaterThanOrEqual(1);
        expect(Object.values(read)).not.toContain(undefined);
        expect(readListAddress(readListAddress(search) as Record<string, unknown>)).toEqual(readListAddress(search));
      }),
    );
  });

  it('take an edition by its number only', () => {
    expect(['7', '0', '-1', '1.5', 'abc', '', '99999999'].map(readNumber)).toEqual([
      7,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are of the list of everyone where they name none, and never name it', () => {
    expect(listIdOf({})).toBe(MAIN_LIST);
    expect(ofList(MAIN_LIST)).toEqual({});
    expect(listIdOf(ofList(LIST))).toBe(LIST);
  });
});

const line = (values: Partial<DifferenceLine>): DifferenceLine => ({
  address: 'a@nhs.net',
  addressBefore: '',
  name: 'Penrose Opticians',
  odsCode: 'TP1F9',
  practiceId: null,
  recipientId: null,
  reason: 'New in the register',
  cause: null,
  fields: [],
  ...values,
});
const head = {
  listId: MAIN_LIST,
  number: 12,
  publishedAt: '2026-04-02T23:30:00.000Z',
  publishedBy: 'h.yeo',
  reason: 'bulletin',
  entries: 2,
  added: 0,
  removed: 0,
  changed: 0,
  putBack: null,
};
const comparison: ListComparison = {
  from: head,
  to: null,
  added: [line({ address: 'b@nhs.net' })],
  removed: [line({ address: 'a@nhs.net' })],
  // One owner takes the address that another gave up: the same address in two lines.
  changed: [line({ address: 'a@nhs.net', addressBefore: 'old@nhs.net' }), line({ address: 'c@nhs.net' })],
  unchanged: 0,
  adds: [],
  removes: [],
};

describe('lines of a comparison', () => {
  it('are all there, once, and told apart', () => {
    const lines = linesOf(comparison);
    expect(lines.map(({ change, address }) => `${change} ${address}`)).toEqual([
      'added b@nhs.net',
      'removed a@nhs.net',
      'changed a@nhs.net',
      'changed c@nhs.net',
    ]);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  });

  it('say both addresses where it changed, and are found by either', () => {
    expect(addressWords({ address: 'a@nhs.net', addressBefore: 'old@nhs.net' })).toBe('old@nhs.net → a@nhs.net');
    expect(addressWords({ address: 'a@nhs.net', addressBefore: '' })).toBe('a@nhs.net');
    const found = linesOf(comparison).filter((each) => matches(each, 'PENROSE old@'));
    expect(found.map(({ address }) => address)).toEqual(['a@nhs.net']);
    expect(linesOf(comparison).every((each) => matches(each, '  '))).toBe(true);
  });

  it('are narrowed down by kind, as the chips count them', () => {
    const of = (show?: 'added' | 'changed') =>
      linesOf(comparison).filter(compileFilters(viewOf(STANDARD_VIEW, show).filters, CHANGE_COLUMNS)).length;
    expect([of(), of('added'), of('changed')]).toEqual([4, 1, 2]);
  });

  it('give the day in London of what brought them about', () => {
    const cause = {
      source: 'edit' as const,
      id: null,
      label: 'Edited',
      at: '2026-04-02T23:30:00.000Z',
      actor: 'h.yeo',
    };
    const [changed] = linesOf({ ...comparison, added: [line({ cause })] });
    const when = CHANGE_COLUMNS.find(({ id }) => id === 'when');
    expect(changed && when && shownCell(when, changed)).toBe('3 April 2026');
  });
});

it('an edition is called by its number and its day in London', () => {
  expect(editionName(head)).toBe('edition 12 of 3 April 2026');
  expect(editionName(null)).toBe('the list now');
});
