import { contractorsKind } from '@shared/domain/imports/kinds/contractors';
import { describe, expect, it } from 'vitest';
import { planKind } from './kinds-support';

const penrose = {
  reference: '0b0e7c1e-0000-4000-8000-000000000001',
  name: 'Penrose Eyecare Ltd',
  hqOdsCode: 'H0001',
  contractNumber: 'GOS-1',
  kind: 'company',
  contactPhone: '01632 960451',
  egressStatus: 'none',
};
const yeo = {
  reference: '0b0e7c1e-0000-4000-8000-000000000002',
  name: 'Jo Yeo',
  kind: 'unstated',
  egressStatus: 'none',
};
const contractors = [penrose, yeo].map(({ name, ...rest }) => ({
  name,
  hqOdsCode: 'hqOdsCode' in rest ? String(rest.hqOdsCode) : '',
}));
const plan = (...rows: object[]) =>
  planKind(
    contractorsKind,
    rows.map((row) => ({ ...row })),
    { existing: [penrose, yeo], contractors },
  ).rows;

describe('contractors from a file', () => {
  // Catches: a company changed because another one has the same name.
  it('asks where only the name is the same and something would change', () => {
    const [row] = plan({ name: 'JO YEO', contractNumber: 'GOS-7' });
    expect(row).toMatchObject({ action: 'conflict', values: { contractNumber: 'GOS-7' } });
    expect(row?.reason).toContain('Only the name is the same');
  });

  it.each([
    ['its headquarters code', { hqOdsCode: 'h0001', name: 'Penrose Eyecare Limited' }],
    ['its contract number', { contractNumber: 'gos-1' }],
    ['the console’s own reference', { reference: penrose.reference, name: 'Penrose Eyecare Ltd' }],
    ['its name, as long as nothing changes', { name: 'Jo  Yeo' }],
  ])('knows a contractor by %s', (_by, row) => {
    expect(plan(row)[0]).toMatchObject({ action: 'unchanged' });
  });

  it('changes a name that the code tells is the same company’s', () => {
    expect(plan({ hqOdsCode: 'H0001', name: 'Penrose Vision Ltd' })[0]).toMatchObject({
      action: 'update',
      values: { name: 'Penrose Vision Ltd' },
    });
  });

  it('refuses a name that another contractor has', () => {
    expect(plan({ hqOdsCode: 'H0001', name: 'Jo Yeo' })[0]).toMatchObject({
      action: 'error',
      reason: 'Contractor: Another contractor already has this name',
    });
  });

  // Catches: two rows of one name with two codes, both added, and the whole import failing at the second.
  it('shows two rows of one name and two codes as a conflict', () => {
    const [first, second] = plan({ name: 'New Ltd', hqOdsCode: 'H0007' }, { name: 'New Limited', hqOdsCode: 'H0008' });
    expect(first).toMatchObject({ action: 'add', warned: true });
    expect(second).toMatchObject({ action: 'conflict', values: null });
    expect(second?.reason).toBe('Row 2 has the same name and differs in: Contractor, Headquarters ODS code');
  });

  it('adds a new one, and says what it needs', () => {
    expect(plan({ name: 'New Ltd', kind: 'company', declaredPractices: '1,200' })[0]).toMatchObject({
      action: 'add',
      values: { name: 'New Ltd', kind: 'company', declaredPractices: '1200' },
    });
    expect(plan({ hqOdsCode: 'H0009' })[0]).toMatchObject({ action: 'error' });
    expect(plan({ notes: 'nobody' })[0]?.reason).toContain('nobody can say which contractor');
  });

  it('takes an Egress address as that of a live account, unless staff know better', () => {
    const egress = { name: 'New Ltd', egressAddress: 'secure@new.example' };
    expect(plan(egress)[0]).toMatchObject({ action: 'add', values: { egressStatus: 'live' } });
    const closed = { ...penrose, egressStatus: 'closed', egressAddress: 'secure@new.example' };
    const { rows } = planKind(contractorsKind, [{ hqOdsCode: 'H0001', egressAddress: 'secure@new.example' }], {
      existing: [closed],
      contractors,
    });
    expect(rows[0]).toMatchObject({ action: 'unchanged' });
  });

  it('holds the rules of the form', () => {
    expect(plan({ name: 'New Ltd', contractStart: '2026-04-01', contractEnd: '2025-04-01' })[0]).toMatchObject({
      action: 'error',
      reason: 'Contract end: The contract can’t end before it starts',
    });
  });
});
