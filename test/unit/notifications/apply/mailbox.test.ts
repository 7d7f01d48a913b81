// What a told address does to the register. It breaks when a mailbox is recorded without its kind, when an old address
// is lost, when a closed practice comes onto the list, or when a doubtful address is taken without a word.
import { chosenChanges } from '@shared/domain/notifications/apply/proposal';
import { propose } from '@shared/domain/notifications/apply/propose';
import { writesOf } from '@shared/domain/notifications/apply/writes';
import { describe, expect, it } from 'vitest';
import { action, application, held, of, proposed, rules } from './support';

const address = 'optometry.tp1f9@nhs.net';
const mailbox = { mailboxAddress: address, mailboxKind: 'shared', toldOn: '2026-09-07', onList: 'yes' } as const;

describe('a new shared mailbox', () => {
  it('is recorded with kind and date, on the list, and ends the application', () => {
    const found = of(
      'new-shared-mailbox',
      { address: 'Optometry.TP1F9@nhs.net' },
      held({}, { application: application() }),
    );
    expect(proposed(found)).toEqual({
      'practice.mailboxAddress': address,
      'practice.mailboxKind': 'shared',
      'practice.toldOn': '2026-09-07',
      'practice.onList': 'yes',
      'application.liveOn': '2026-09-07',
      'application.toldOn': '2026-09-07',
    });
    expect([found.problems, found.warnings, found.nothing]).toEqual([[], [], '']);
    expect(found.changes.find(({ field }) => field === 'toldOn')).toMatchObject({ now: '', shown: '7 September 2026' });
  });

  it('is nothing new where the register says so already', () => {
    const found = of('new-shared-mailbox', { address, on: '2026-10-01' }, held(mailbox));
    expect(found.changes).toEqual([]);
    expect(found.nothing).toContain('nothing to change');
  });

  it('makes a requested one live, with the day on which CCHub was told', () => {
    const found = of(
      'new-shared-mailbox',
      { address },
      held({ ...mailbox, mailboxStatus: 'requested', toldOn: '2026-01-01' }),
    );
    expect(proposed(found)).toEqual({ 'practice.mailboxStatus': 'live', 'practice.toldOn': '2026-09-07' });
  });

  it('keeps the date of a step that is recorded', () => {
    const found = of(
      'new-shared-mailbox',
      { address },
      held({}, { application: application({ liveOn: '2026-08-20' }) }),
    );
    expect(proposed(found)).toMatchObject({ 'application.toldOn': '2026-09-07' });
    expect(proposed(found)).not.toHaveProperty('application.liveOn');
  });

  it('writes neither address nor kind when one of the two is not ticked', () => {
    const what = action('new-shared-mailbox', { address }, ['practice.mailboxKind']);
    const found = propose(what, held(), rules);
    expect(chosenChanges(found, what)).toEqual([]);
    expect(writesOf(found, what).practice).toBeNull();
    const without = action('new-shared-mailbox', { address }, ['practice.onList']);
    expect(writesOf(propose(without, held(), rules), without).practice).toEqual({
      mailboxAddress: address,
      mailboxKind: 'shared',
      toldOn: '2026-09-07',
    });
  });

  it.each([
    ['optometry.tp1f8@nhs.net', {}, {}, 'It may be a misprint of optometry.tp1f9@nhs.net'],
    ['optometry.a1b2c@nhs.net', {}, {}, 'The address carries the code A1B2C'],
    ['penrose.truro@nhs.net', {}, {}, 'recorded as another store mailbox'],
    ['secure@penrose.example', {}, {}, 'not an nhs.net address'],
    [address, {}, { sharing: ['TP2H3 Other Opticians'] }, 'TP2H3 Other Opticians has this address.'],
    [address, { status: 'closed', closedOn: '2026-03-31' }, {}, 'closed since 31 March 2026'],
  ] as const)('warns of %s %o', (typed, form, more, words) => {
    expect(
      of(
        'new-shared-mailbox',
        { address: typed },
        held(form, { ...more, sharing: [...('sharing' in more ? more.sharing : [])] }),
      ).warnings.join(' '),
    ).toContain(words);
  });

  it('takes an address with the code of the practice before without a warning', () => {
    const found = of('new-shared-mailbox', { address: 'optometry.tp0aa@nhs.net' }, held({ predecessorCode: 'TP0AA' }));
    expect(found.warnings).toEqual([]);
  });

  it('does not tick the list for a closed practice', () => {
    const what = action('new-shared-mailbox', { address });
    const found = propose(what, held({ status: 'closed', closedOn: '2026-03-31' }), rules);
    expect(writesOf(found, what).practice).not.toHaveProperty('onList');
  });

  it.each([
    [{ address: '' }, 'address', ''],
    [{ address: 'optometry.tp1f9@nhs.ent' }, null, ''],
    [{ address: 'optometry.tp1f9nhs.net' }, 'address', address],
    [{ address: 'optometry.tp1f9@nhs.uk' }, 'address', address],
    [{ address, on: '2027-01-01' }, 'on', ''],
    [{ address, on: 'soon' }, 'on', ''],
    [{ address, on: '' }, 'on', ''],
  ] as const)('refuses what can’t be: %o', (values, field, suggestion) => {
    const { problems, changes } = of('new-shared-mailbox', values, held());
    expect(problems[0]?.field ?? null).toBe(field);
    if (field !== null) expect([problems[0]?.suggestion, changes]).toEqual([suggestion, []]);
  });

  it('asks for the practice where none was found', () => {
    const { problems, changes } = of('new-shared-mailbox', { address }, { ...held(), practice: null });
    expect([problems[0]?.field, changes]).toEqual(['practiceId', []]);
  });
});

describe('an address change', () => {
  it('keeps the old nhs.net address as an alias, and no other', () => {
    const before = held({ ...mailbox, mailboxAddress: 'optometry.tp2dh@nhs.net', aliases: 'old@nhs.net' });
    expect(proposed(of('address-change', { address }, before))).toEqual({
      'practice.mailboxAddress': address,
      'practice.aliases': 'old@nhs.net\noptometry.tp2dh@nhs.net',
    });
    const egress = held({ ...mailbox, mailboxKind: 'egress', mailboxAddress: 'secure@penrose.example' });
    expect(proposed(of('address-change', { address }, egress))).not.toHaveProperty('practice.aliases');
  });

  it('takes an alias off that becomes the address again', () => {
    const before = held({ ...mailbox, mailboxAddress: 'optometry.tp2dh@nhs.net', aliases: address });
    expect(proposed(of('address-change', { address }, before))['practice.aliases']).toBe('optometry.tp2dh@nhs.net');
  });
});

describe('a mailbox that is not working', () => {
  it('loses its last confirmation, gets a note, and leaves the list only when ticked', () => {
    const what = action('mailbox-not-working');
    const found = propose(what, held({ ...mailbox, confirmedOn: '2026-05-01', notes: 'Rang.' }), rules);
    expect(writesOf(found, what).practice).toEqual({
      confirmedOn: '',
      notes: `Rang.\n7 September 2026: told that ${address} is not working.`,
    });
    const off = action('mailbox-not-working', {}, ['practice.onList']);
    expect(writesOf(propose(off, held(mailbox), rules), off).practice).toMatchObject({ onList: 'no' });
    expect(found.hints[0]?.link).toMatchObject({ of: 'replies' });
  });

  it('says it when there is no mailbox on record', () => {
    const found = of('mailbox-not-working', {}, held({}, { application: application() }));
    expect([found.changes, found.warnings[0]]).toEqual([[], 'The register has no mailbox for this practice.']);
    expect(found.hints[0]?.text).toContain('under way');
  });
});

describe('an Egress account', () => {
  const egress = { address: 'Secure@Penrose.example' };
  it('is recorded with the contractor, and ends its application', () => {
    const found = of('egress-account', egress, held({}, { application: application({ route: 'egress' }) }));
    expect(proposed(found)).toEqual({
      'contractor.egressAddress': 'secure@penrose.example',
      'contractor.egressStatus': 'live',
      'contractor.egressToldOn': '2026-09-07',
      'application.liveOn': '2026-09-07',
      'application.toldOn': '2026-09-07',
    });
    expect(found.warnings.join()).toContain('below 10 the route is the shared mailbox');
  });

  it('has no nhs.net address, and belongs to a contractor', () => {
    expect(of('egress-account', { address }, held()).problems[0]?.field).toBe('address');
    expect(of('egress-account', egress, { ...held(), contractor: null }).problems[0]?.field).toBe('contractorId');
  });

  it('warns of a public provider', () => {
    expect(of('egress-account', { address: 'penrose@gmail.com' }, held()).warnings.join()).toContain(
      'public mail provider',
    );
  });
});
