import { odsSitesKind } from '@shared/domain/imports/kinds/ods-sites';
import { describe, expect, it } from 'vitest';
import { planKind } from './kinds-support';

const practice = {
  odsCode: 'TP1F9',
  practiceName: 'Penrose Opticians',
  contractorName: 'Penrose Eyecare Ltd',
  address1: '12 Fore Street',
  address2: '',
  town: 'Truro',
  county: 'Cornwall',
  postcode: 'TR1 2AB',
  phone: '+441632960451',
  icb: 'QT6',
  status: 'open',
  openedOn: '2019-04-01',
  closedOn: '',
};
const line = {
  odsCode: 'TP1F9',
  practiceName: 'PENROSE OPTICIANS',
  region: 'Y58',
  icb: 'QT6',
  address1: '12 FORE STREET',
  town: 'TRURO',
  county: 'CORNWALL',
  postcode: 'TR1 2AB',
  openedOn: '20190401',
  closedOn: null,
  status: 'A',
  headquarters: 'H0001',
  phone: '01632960451',
};
const planOf = (changed: object, existing = practice) =>
  planKind(odsSitesKind, [{ ...line, ...changed }], { existing: [existing] }).rows[0];

describe('the official optical-sites file against the register', () => {
  // Catches: capitals proposed as 600 new names and addresses.
  it('has nothing to say where only the letters’ case differs', () => {
    expect(planOf({})).toMatchObject({ action: 'unchanged', values: null });
  });

  it.each([
    [
      'closes',
      { status: 'C', closedOn: '20260331' },
      'Closes on 31 March 2026. See to its mailbox and its people on its page',
      { status: 'closed', closedOn: '2026-03-31' },
    ],
    // "Active" alone is no proof that a site is live.
    [
      'closes by its date',
      { closedOn: '20260331' },
      'Closes on 31 March 2026. See to its mailbox and its people on its page',
      { status: 'closed', closedOn: '2026-03-31' },
    ],
    [
      'will close',
      { closedOn: '20270331' },
      'Will close on 31 March 2027',
      { status: 'notice', closedOn: '2027-03-31' },
    ],
    [
      'moves',
      { address1: '1 HIGH STREET', postcode: 'TR1 1AA' },
      'Moves to 1 HIGH STREET, TR1 1AA',
      { address1: '1 HIGH STREET', postcode: 'TR1 1AA' },
    ],
    ['is renamed', { practiceName: 'YEO EYECARE' }, 'Is called YEO EYECARE', { practiceName: 'YEO EYECARE' }],
  ])('proposes that a practice %s', (_what, changed, reason, values) => {
    expect(planOf(changed)).toMatchObject({ action: 'update', reason, values });
  });

  // Catches: a practice that staff closed, opened again because the file is behind.
  it('never opens a closed practice again, but says so', () => {
    const row = planOf({}, { ...practice, status: 'closed', closedOn: '2026-10-31' });
    expect(row).toMatchObject({ action: 'unchanged', warned: true });
    expect(row?.problems?.[0]?.text).toContain('stays closed');
  });

  const opening = { ...line, odsCode: 'A1B2C', practiceName: 'PENROSE FALMOUTH' };
  it('proposes an opening where the headquarters is that of a known contractor', () => {
    const contractors = [{ name: 'Penrose Eyecare Ltd', hqOdsCode: 'H0001' }];
    const { rows } = planKind(odsSitesKind, [opening], { contractors });
    expect(rows[0]).toMatchObject({
      action: 'add',
      reason: 'Opens',
      values: { contractorName: 'Penrose Eyecare Ltd' },
    });
    expect(rows[0]?.problems).toBeNull();
  });

  it('learns whose headquarters it is from the other practices of the file, and asks to check', () => {
    const { rows } = planKind(odsSitesKind, [line, opening], { existing: [practice] });
    expect(rows[1]).toMatchObject({ action: 'add', warned: true, values: { contractorName: 'Penrose Eyecare Ltd' } });
  });

  // Catches: one of two contractors taken at a venture.
  it('doesn’t guess where the practices of one headquarters have two contractors', () => {
    const second = { ...practice, odsCode: 'TP2DH', contractorName: 'Jo Yeo' };
    const rows = [line, { ...line, odsCode: 'TP2DH' }, opening];
    const plan = planKind(odsSitesKind, rows, { existing: [practice, second] });
    expect(plan.rows[2]).toMatchObject({ action: 'error' });
    expect(plan.rows[2]?.reason).toContain('No contractor in the register has the headquarters code H0001');
  });

  it.each([
    [{ region: 'Y56', icb: 'QKK' }, 'Outside the South West, and not in the register'],
    [{ status: 'C', closedOn: '20200101' }, 'Closed on 1 January 2020, and not in the register'],
  ])('leaves out what is none of the register’s business: %j', (changed, reason) => {
    const { rows, counts } = planKind(odsSitesKind, [{ ...opening, ...changed }]);
    expect(rows[0]).toMatchObject({ action: 'skip', reason });
    expect(counts.skip).toBe(1);
  });
});
