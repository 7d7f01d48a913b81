import { describe, expect, it } from 'vitest';
import { applied, type Facts, penrose, planOf } from './support';

const only = (facts: Facts[], ...rest: [existing?: Parameters<typeof planOf>[1], contractors?: string[]]) => {
  const [row] = planOf(facts, ...rest).rows;
  if (!row) throw new Error('no row');
  return row;
};
const register = applied(planOf([penrose]));

describe('the plan', () => {
  it('adds a new practice with all its filled fields, canonical', () => {
    const { action, values } = only([
      { ...penrose, odsCode: ' tp1f9\u00A0', phone: 1632960449, icb: 'Glos', toldOn: '25/08/2025' },
    ]);
    expect(action).toBe('add');
    expect(values).toEqual({
      odsCode: 'TP1F9',
      practiceName: 'Penrose Opticians',
      contractorName: 'Penrose Eyecare Ltd',
      town: 'Truro',
      phone: '+441632960449',
      icb: 'QR1',
      mailboxAddress: 'optometry.tp1f9@nhs.net',
      mailboxKind: 'shared',
      toldOn: '2025-08-25',
      onList: 'yes',
    });
  });

  // Catches: a practice that can't be added because it has no mailbox yet.
  it('adds a practice without a mailbox', () => {
    expect(only([{ odsCode: 'TP1F9', practiceName: 'Penrose', contractorName: 'Jo Yeo' }]).action).toBe('add');
  });

  it('updates only what differs', () => {
    expect(only([{ ...penrose, town: 'Poole', practiceName: null }], register)).toMatchObject({
      action: 'update',
      values: { town: 'Poole' },
      existing: { id: 'id-TP1F9', version: 1 },
    });
  });

  // Catches: an import that empties what staff have filled in.
  it.each([
    { town: null },
    { town: '  ' },
    { town: 'n/a' },
    { onList: null },
    { onList: 'n/a' },
    { mailboxKind: 'Unknown' },
    { mailboxKind: null, mailboxAddress: null },
    { contractorName: 'PENROSE EYECARE LIMITED' },
    { mailboxAddress: 'Optometry.TP1F9@NHS.net' },
  ] as Facts[])('never overwrites with %j', (facts) => {
    expect(only([{ ...penrose, ...facts }], register).action).toBe('unchanged');
  });

  // Catches: a mailbox that disappears because a cell says "none".
  it('keeps a mailbox that the file says is none, and asks', () => {
    const row = only([{ odsCode: 'TP1F9', mailboxKind: 'None' }], register);
    expect(row).toMatchObject({ action: 'unchanged', warned: true });
    expect(row.problems?.[0]?.text).toContain('optometry.tp1f9@nhs.net');
  });

  // Catches: a guess from the form of an address taking the place of what staff recorded.
  it('guesses the kind of a mailbox only where it isn’t settled', () => {
    const store = register.map((values) => ({ ...values, mailboxKind: 'store' }));
    expect(only([{ ...penrose, mailboxKind: null }], store).action).toBe('unchanged');
    const moved = only([{ ...penrose, mailboxKind: null, mailboxAddress: 'secure@penrose.example' }], register);
    expect(moved.values).toEqual({ mailboxAddress: 'secure@penrose.example', mailboxKind: 'egress' });
  });

  it('refuses what surely is wrong, with the field and the reason', () => {
    expect(only([{ ...penrose, toldOn: '31/02/2024' }])).toMatchObject({
      action: 'error',
      values: null,
      reason: 'Told on: There is no 31 February 2024',
    });
    expect(only([{ ...penrose, town: { kind: 'error', text: '#N/A' } }]).reason).toContain('#N/A');
    expect(only([{ ...penrose, practiceName: 'x'.repeat(201) }]).reason).toContain('use 200 characters or fewer');
    expect(only([{ ...penrose, practiceName: null, contractorName: null }]).reason).toMatch(
      /Practice name: Empty.*Contractor: Empty/,
    );
    expect(only([{ ...penrose, odsCode: null }]).reason).toMatch(/^No ODS code/);
  });

  // Catches: doubtful texts thrown away with the cell, or added to the notes again at each import.
  it('keeps doubtful texts in the notes', () => {
    const facts = { ...penrose, toldOn: 'tbc', icb: 'Kent', notes: 'moved from TP2DH' };
    const plan = planOf([facts]);
    expect(plan.rows[0]?.values?.notes).toBe('moved from TP2DH\nICB: “Kent”\nTold on: “tbc”');
    expect(plan.counts.warnings).toBe(1);
    expect(planOf([facts], applied(plan)).counts).toMatchObject({ unchanged: 1 });
  });

  // Catches: staff's own notes overwritten by the cell.
  it('adds to notes and never overwrites them', () => {
    const noted = register.map((values) => ({ ...values, notes: 'phoned 3 May' }));
    expect(only([{ ...penrose, notes: 'moved' }], noted).values).toEqual({ notes: 'phoned 3 May\nmoved' });
    expect(only([{ ...penrose, notes: 'phoned 3 May, no answer' }], noted).values).toEqual({
      notes: 'phoned 3 May, no answer',
    });
    expect(only([{ ...penrose, notes: '3 May' }], noted).action).toBe('unchanged');
    const full = register.map((values) => ({ ...values, notes: 'x'.repeat(3999) }));
    expect(only([{ ...penrose, notes: 'moved' }], full)).toMatchObject({ action: 'unchanged', warned: true });
  });

  // Catches: a date or kind that has no mailbox to belong to, lost when written and "changed" at the next import.
  it('keeps the date of a missing mailbox in the notes', () => {
    const facts = { ...penrose, mailboxAddress: null, toldOn: '25/08/2025' };
    const plan = planOf([facts]);
    expect(plan.rows[0]?.values).toMatchObject({ notes: 'Mailbox kind: “Shared”\nTold on: “25 August 2025”' });
    expect(planOf([facts], applied(plan)).counts.unchanged).toBe(1);
  });

  it('counts a repeat once: the same is unchanged, another a conflict', () => {
    const plan = planOf([penrose, { ...penrose, odsCode: 'tp1f9' }, { ...penrose, town: 'Poole' }]);
    expect(plan.counts).toMatchObject({ rows: 3, add: 1, unchanged: 1, conflict: 1, warnings: 1 });
    expect(plan.rows.map(({ reason }) => reason)).toEqual([
      '',
      'Same as row 5',
      'Row 5 has the same ODS code and differs in: Town',
    ]);
    expect(plan.rows[0]?.problems?.[0]?.text).toContain('Row 7');
  });

  // Catches: two rows with the same code and different errors, or other doubtful texts, said to be the same.
  it('compares what stands in the cells, also where it can’t be read', () => {
    const plan = planOf([
      { ...penrose, toldOn: '31/02/2024' },
      { ...penrose, toldOn: '30/02/2024' },
      { ...penrose, toldOn: '31/02/2024' },
    ]);
    expect(plan.rows.map(({ action }) => action)).toEqual(['error', 'conflict', 'unchanged']);
  });

  it('leaves blank rows out and counts every other', () => {
    const plan = planOf([penrose, {}, { town: '\u00A0' }, { notes: 'see above' }]);
    expect(plan.counts).toMatchObject({ rows: 2, add: 1, error: 1 });
  });

  // Catches: one company twice, because two rows spell it differently.
  it('takes the spelling of a contractor that is known', () => {
    const second = {
      ...penrose,
      odsCode: 'A1B2C',
      contractorName: 'penrose eyecare limited',
      mailboxAddress: null,
      mailboxKind: null,
    };
    const plan = planOf([penrose, second]);
    expect(plan.counts.newContractors).toBe(1);
    expect(plan.rows[1]?.values?.contractorName).toBe('Penrose Eyecare Ltd');
    expect(planOf([second], [], ['PENROSE Eyecare Ltd']).rows[0]?.values?.contractorName).toBe('PENROSE Eyecare Ltd');
  });

  it('flags an address that carries another code or doesn’t fit its kind', () => {
    expect(only([{ ...penrose, odsCode: 'A1B2C' }])).toMatchObject({ action: 'add', warned: true });
    expect(only([{ ...penrose, mailboxKind: 'Egress' }]).warned).toBe(true);
  });

  // Catches: a closed practice staying on the list because its status still says "Active".
  it('lets the closing date decide', () => {
    expect(only([{ ...penrose, status: 'Active', closedOn: '2024-01-31' }])).toMatchObject({
      values: { status: 'closed', closedOn: '2024-01-31' },
      warned: true,
    });
    expect(only([{ ...penrose, closedOn: '2027-01-31' }]).values?.status).toBe('notice');
  });

  it('takes formulas for the text that they are', () => {
    const notes = '=HYPERLINK("http://example.invalid","click")';
    expect(only([{ ...penrose, notes }]).values?.notes).toBe(notes);
  });

  it('names the fields that the file fills, also those it fills by the way', () => {
    expect(planOf([penrose]).fields).toContain('notes');
  });
});
