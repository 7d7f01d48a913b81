import {
  hasNoMailbox,
  icbNames,
  isInView,
  isNarrowed,
  needsAttention,
  readView,
} from '@renderer/features/practices/view';
import type { PracticeRow } from '@shared/ipc/practices';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const row = (facts: Partial<PracticeRow> = {}): PracticeRow => ({
  id: '00000000-0000-4000-8000-000000000001',
  odsCode: 'TP1F9',
  name: 'Penrose Opticians',
  contractorId: '00000000-0000-4000-8000-0000000000c1',
  contractorName: 'Amy Penrose Ltd',
  town: 'Truro',
  postcode: 'TR1 2AB',
  icbName: 'NHS Cornwall and the Isles of Scilly ICB',
  mailboxAddress: 'optometry.tp1f9@nhs.net',
  mailboxKind: 'shared',
  status: 'open',
  listState: 'on',
  listReason: 'Marked as on the list',
  ...facts,
});

describe('the view in the address', () => {
  it('keeps what it knows and leaves out the rest', () => {
    expect(
      readView({
        q: 'truro',
        chip: 'attention',
        kind: 'egress',
        status: 'closed',
        list: 'check',
        sort: 'town',
        desc: true,
      }),
    ).toEqual({
      q: 'truro',
      chip: 'attention',
      kind: 'egress',
      status: 'closed',
      list: 'check',
      sort: 'town',
      desc: true,
    });
    expect(readView({ q: '', chip: 'x', kind: 'post', status: 'maybe', list: 1, sort: 'id', desc: 'yes' })).toEqual({});
  });

  it('takes a search that looks like a number as text', () => {
    expect(readView({ q: 123 })).toEqual({ q: '123' });
  });

  it('is the same when it is read again', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('q', 'chip', 'icb', 'kind', 'status', 'list', 'sort', 'desc'), fc.anything()),
        (search) => {
          const view = readView(search);
          expect(readView({ ...view })).toEqual(view);
        },
      ),
    );
  });

  it('knows when something is filtered; an order filters nothing', () => {
    expect(isNarrowed({})).toBe(false);
    expect(isNarrowed({ sort: 'town', desc: true })).toBe(false);
    expect(isNarrowed({ list: 'off' })).toBe(true);
  });
});

describe('which practices are in the view', () => {
  it('shows all, closed ones too, when nothing is asked', () => {
    expect(isInView(row({ status: 'closed' }), {})).toBe(true);
  });

  it('counts a practice under notice as open', () => {
    expect(isInView(row({ status: 'notice' }), { status: 'open' })).toBe(true);
    expect(isInView(row({ status: 'closed' }), { status: 'open' })).toBe(false);
    expect(isInView(row({ status: 'closed' }), { status: 'closed' })).toBe(true);
  });

  it('wants every filter and the search to fit', () => {
    const view = readView({
      q: 'penrose',
      kind: 'shared',
      list: 'on',
      icb: 'NHS Cornwall and the Isles of Scilly ICB',
    });
    expect(isInView(row(), view)).toBe(true);
    expect(isInView(row({ mailboxKind: 'egress' }), view)).toBe(false);
    expect(isInView(row({ listState: 'off' }), view)).toBe(false);
    expect(isInView(row({ icbName: 'NHS Devon ICB' }), view)).toBe(false);
    expect(isInView(row({ name: 'Gale Eyecare', contractorName: 'George Gale' }), view)).toBe(false);
  });

  it('asks after the mailboxes of practices that are not closed only', () => {
    expect(hasNoMailbox(row({ mailboxKind: 'none', mailboxAddress: '' }))).toBe(true);
    expect(hasNoMailbox(row({ mailboxKind: 'unknown', mailboxAddress: '' }))).toBe(true);
    expect(hasNoMailbox(row({ mailboxKind: 'none', mailboxAddress: '', status: 'closed' }))).toBe(false);
    expect(hasNoMailbox(row({ mailboxAddress: 'optometry.tp1f9@nhs.net' }))).toBe(false);
  });

  it('wants attention for doubtful entries', () => {
    expect(needsAttention(row({ listState: 'check' }))).toBe(true);
    expect(needsAttention(row({ listState: 'off' }))).toBe(false);
    expect(needsAttention(row({ listState: 'check', status: 'closed' }))).toBe(false);
  });

  it('offers the ICBs that there are, once each, by alphabet', () => {
    expect(icbNames([row(), row({ icbName: 'NHS Devon ICB' }), row({ icbName: '' }), row()])).toEqual([
      'NHS Cornwall and the Isles of Scilly ICB',
      'NHS Devon ICB',
    ]);
  });
});
