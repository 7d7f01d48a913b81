import { describe, expect, it } from 'vitest';
import { applied, penrose, planOf } from './support';

const only = (plan: ReturnType<typeof planOf>) => plan.rows[0];

describe('how a file says that a mailbox stands', () => {
  const register = applied(planOf([penrose]));

  // Catches: a mailbox that the file calls closed and that is recorded as live, or opened again by the next import.
  it('closes the mailbox that the practice has, once', () => {
    const closing = planOf([{ ...penrose, mailboxStatus: 'Closed' }], register);
    expect(only(closing)?.values).toEqual({ mailboxStatus: 'closed' });
    const again = planOf([{ ...penrose, mailboxStatus: 'Closed' }], applied(closing, register));
    expect(only(again)?.action).toBe('unchanged');
  });

  it('leaves another mailbox alone, and says so', () => {
    const other = { ...penrose, mailboxAddress: 'old@nhs.net', mailboxStatus: 'closed' };
    const plan = planOf([other], register);
    expect(only(plan)).toMatchObject({ action: 'unchanged', warned: true });
    expect(only(plan)?.problems?.[0]?.text).toContain('it is not recorded');
  });

  it('does not record a closed mailbox of a new practice', () => {
    const values = only(planOf([{ ...penrose, mailboxStatus: 'closed' }]))?.values;
    expect(values).not.toHaveProperty('mailboxAddress');
    expect(values).not.toHaveProperty('mailboxKind');
  });

  it('takes requested and live for a mailbox, and nothing without one', () => {
    expect(only(planOf([{ ...penrose, mailboxStatus: 'applied for' }], register))?.values).toEqual({
      mailboxStatus: 'requested',
    });
    const without = { odsCode: 'TP2DH', practiceName: 'A', contractorName: 'B', mailboxStatus: 'Live' };
    expect(only(planOf([without]))?.values).not.toHaveProperty('mailboxStatus');
  });

  // Catches: a change of owner that is reported as a mismatch for ever.
  it('takes the code before for granted in the address', () => {
    const row = { ...penrose, odsCode: 'A1B2C', predecessorCode: 'TP1F9' };
    expect(only(planOf([row]))).toMatchObject({ action: 'add', warned: false });
  });
});
