// Which actions a notification begins with, practice changes, outcomes, and that nothing is applied twice. It breaks when
// something is guessed that the mail doesn't say, or when several practices become one.
import { type AboutNotification, firstActions } from '@shared/domain/notifications/apply/action';
import { proposedOutcome } from '@shared/domain/notifications/apply/outcome';
import { propose } from '@shared/domain/notifications/apply/propose';
import { writesOf } from '@shared/domain/notifications/apply/writes';
import type { NotificationKind } from '@shared/domain/notifications/codes';
import { findFacts } from '@shared/domain/notifications/find-facts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { register } from '../register';
import { action, application, CONTRACTOR, held, link, of, PRACTICE, proposed, rules } from './support';

function about(
  subject: string,
  text: string,
  from = 'amy@penrose.example',
  form: Partial<AboutNotification['form']> = {},
) {
  const facts = findFacts(
    { subject, text, from: { name: '', address: from }, sentAt: '2026-09-07T08:00:00.000Z' },
    register,
  );
  const own = { kind: facts.kind, practiceId: '', contractorId: '', subject, senderName: '', ...form };
  return { form: own, facts, receivedOn: '2026-09-07' };
}

describe('first actions', () => {
  it('are one for each practice of the mail, each with its own address', () => {
    const actions = firstActions(
      about(
        'New shared mailboxes',
        'Our new shared mailboxes: optometry.tp9mn@nhs.net and optometry.tpx3b@nhs.net',
        undefined,
        { kind: 'new-shared-mailbox' },
      ),
    );
    expect(actions.map(({ practiceId, values }) => [practiceId, values.address, values.on])).toEqual([
      ['id-TP9MN', 'optometry.tp9mn@nhs.net', '2026-09-07'],
      ['id-TPX3B', 'optometry.tpx3b@nhs.net', '2026-09-07'],
    ]);
  });

  it('follow the practice and the kind that a person chose', () => {
    const mail = about('Our new shared mailbox', 'It is optometry.tp1f9@nhs.net', 'amy@penrose.example', {
      practiceId: PRACTICE,
      kind: 'address-change',
    });
    expect(firstActions(mail)).toMatchObject([{ kind: 'address-change', practiceId: PRACTICE }]);
  });

  it('are one of the notification’s kind where nothing was read', () => {
    const form = { kind: 'leaver' as const, practiceId: PRACTICE, contractorId: '', subject: '', senderName: '' };
    expect(firstActions({ form, facts: null, receivedOn: '2026-09-07' })).toMatchObject([
      { kind: 'leaver', practiceId: PRACTICE, values: { fullName: '', on: '2026-09-07' } },
    ]);
  });

  it('take a closing date only where the mail speaks of closing', () => {
    const closing = about('TP1F9 is closing', 'We close on 31 December 2026.', undefined, { kind: 'practice-change' });
    const moving = about('TP1F9 moves', 'We move on 31 December 2026 to TR1 2AB.', undefined, {
      kind: 'practice-change',
    });
    const found = [closing, moving].map((mail) => firstActions(mail)[0]?.values);
    expect(found).toMatchObject([{ closedOn: '2026-12-31' }, { closedOn: '', postcode: 'TR1 2AB', name: '' }]);
  });
});

describe('a practice change', () => {
  it('changes what is said and nothing else', () => {
    const found = of('practice-change', { name: ' Penrose  Eyecare', postcode: 'tr12ab' }, held({ town: 'Truro' }));
    expect(proposed(found)).toEqual({ 'practice.name': 'Penrose Eyecare', 'practice.postcode': 'TR1 2AB' });
    expect(of('practice-change', {}, held()).nothing).toContain('nothing is guessed');
  });

  it('closes with what follows, each tickable', () => {
    const what = action('practice-change', { closedOn: '2026-12-31', successorCode: 'tp2h3' }, ['closing.onList']);
    const open = { mailboxAddress: 'optometry.tp1f9@nhs.net', mailboxKind: 'shared', onList: 'yes' } as const;
    expect(writesOf(propose(what, held(open), rules), what).closing).toEqual({
      closedOn: '2026-12-31',
      closeMailbox: true,
      takeOffList: false,
      successorCode: 'TP2H3',
      personIds: [],
    });
    expect(
      of(
        'practice-change',
        { closedOn: '2026-12-31' },
        held({ status: 'closed', closedOn: '2026-01-01' }),
      ).warnings.join(),
    ).toContain('closed already');
  });

  // Catches: a practice closed by a mail whose people keep their access unseen, or are written without having been looked at.
  it('closes with the links of its people, each tickable and looked at', () => {
    const links = [link('amy', 'Amy Penrose'), link('ben', 'Ben Carne'), link('cai', 'Cai', { endedOn: '2026-01-01' })];
    const what = action('practice-change', { closedOn: '2026-12-31' }, ['closing.person:ben']);
    const found = propose(what, held({}, { links }), rules);
    expect(found.changes.find(({ id }) => id === 'closing.person:amy')).toMatchObject({
      label: 'Amy Penrose at TP1F9',
      now: 'Owner since 1 April 2025',
      shown: 'Owner since 1 April 2025, until 31 December 2026, access not taken away yet',
      ticked: true,
    });
    expect(writesOf(found, what).closing?.personIds).toEqual(['amy']);
    expect(found.seen.map(({ id }) => id)).toEqual([PRACTICE, CONTRACTOR, 'amy', 'ben']);
    expect(found.warnings).toEqual([expect.stringContaining('Access is not taken away by itself')]);
    const kept = action('practice-change', { closedOn: '2026-12-31' }, ['closing.status']);
    expect(writesOf(propose(kept, held({}, { links }), rules), kept).closing).toBeNull();
    const later = [link('amy', 'Amy Penrose', { startedOn: '2027-01-01' })];
    expect(propose(what, held({}, { links: later }), rules).changes.at(-1)?.shown).toContain('Taken off');
  });

  it.each([
    [{ postcode: 'somewhere in the middle of Truro' }, 'postcode'],
    [{ phone: 'tbc' }, 'phone'],
    [{ successorCode: 'TP2H3' }, 'closedOn'],
    [{ successorCode: 'TP1F9', closedOn: '2026-12-31' }, 'successorCode'],
    [{ closedOn: 'then' }, 'closedOn'],
    [{ name: 'x'.repeat(201) }, 'name'],
  ] as const)('refuses %o', (values, field) => {
    const { problems, changes } = of('practice-change', values, held());
    expect([problems[0]?.field, changes]).toEqual([field, []]);
  });
});

describe('the outcome', () => {
  const sentence = (
    kind: NotificationKind,
    values: object,
    what = held(),
    toggled: string[] = [],
    guidanceSentOn = '',
  ) => {
    const each = action(kind, values, toggled);
    return proposedOutcome([{ action: each, proposal: propose(each, what, rules) }], { guidanceSentOn });
  };
  const address = 'optometry.tp1f9@nhs.net';

  it('says what the ticked changes come to', () => {
    expect(sentence('new-shared-mailbox', { address })).toBe(`Mailbox ${address} recorded for TP1F9, on the list.`);
    expect(sentence('new-shared-mailbox', { address }, held(), ['practice.onList'])).toBe(
      `Mailbox ${address} recorded for TP1F9.`,
    );
    expect(sentence('practice-change', { closedOn: '2026-12-31' })).toBe('TP1F9 closed on 31 December 2026.');
    const two = held({}, { links: [link('amy', 'Amy Penrose'), link('ben', 'Ben Carne')] });
    expect(sentence('practice-change', { closedOn: '2026-12-31' }, two)).toBe(
      'TP1F9 closed on 31 December 2026, and 2 linked users leave.',
    );
    expect(sentence('practice-change', { closedOn: '2026-12-31' }, two, ['closing.person:amy'])).toContain(
      '1 linked user leaves',
    );
    expect(sentence('guidance-request', {}, held(), [], '2026-09-08')).toBe('Guidance sent on 8 September 2026.');
    expect(sentence('other', {})).toBe('');
  });

  it('stays short for any number of actions', () => {
    const many = Array.from({ length: 200 }, (_, at) => {
      const what = held({ odsCode: `TP${100 + at}` });
      const each = action('new-shared-mailbox', { address: `optometry.tp${100 + at}@nhs.net` });
      return { action: each, proposal: propose(each, what, rules) };
    });
    expect(proposedOutcome(many, { guidanceSentOn: '' }).length).toBeLessThanOrEqual(1000);
  });
});

it('changes nothing the second time, whatever the register held and the mail said', () => {
  const maybe = (value: string) => fc.constantFrom('', value);
  fc.assert(
    fc.property(
      fc.constantFrom<NotificationKind>(
        'new-shared-mailbox',
        'address-change',
        'mailbox-not-working',
        'practice-change',
        'egress-account',
      ),
      fc.record({
        address: fc.constantFrom('optometry.tp1f9@nhs.net', 'penrose@nhs.net', 'secure@penrose.example'),
        on: fc.constantFrom('2026-09-07', '2026-01-01'),
        name: maybe('New name'),
        town: maybe('Exeter'),
        closedOn: maybe('2026-12-31'),
      }),
      fc.record({
        mailboxAddress: maybe('optometry.tp2dh@nhs.net'),
        mailboxStatus: fc.constantFrom('live' as const, 'requested' as const),
        toldOn: maybe('2025-01-01'),
        confirmedOn: maybe('2025-02-01'),
        onList: fc.constantFrom('yes' as const, 'no' as const, 'unstated' as const),
        aliases: maybe('old@nhs.net'),
        notes: maybe('Rang.'),
      }),
      fc.boolean(),
      (kind, values, form, isApplying) => {
        const before = held(
          { ...form, mailboxKind: form.mailboxAddress === '' ? 'unknown' : 'shared' },
          { application: isApplying ? application() : null },
        );
        const what = action(kind, values);
        // Unticked proposals stay proposals: everything is taken here.
        const all = {
          ...what,
          toggled: propose(what, before, rules)
            .changes.filter(({ ticked }) => !ticked)
            .map(({ id }) => id),
        };
        const { practice, contractor, application: steps, closing } = writesOf(propose(all, before, rules), all);
        const closed =
          closing === null
            ? {}
            : {
                status: 'closed' as const,
                closedOn: closing.closedOn,
                mailboxStatus: 'live' as const,
                mailboxAddress: '',
                onList: 'no' as const,
              };
        const after = {
          ...before,
          practice: before.practice && {
            ...before.practice,
            form: { ...before.practice.form, ...practice, ...closed },
          },
          contractor: before.contractor && { ...before.contractor, form: { ...before.contractor.form, ...contractor } },
          // One that is finished is no longer under way.
          application: steps === null ? before.application : null,
        };
        expect(propose(what, after, rules).changes.filter(({ ticked }) => ticked)).toEqual([]);
      },
    ),
  );
});
