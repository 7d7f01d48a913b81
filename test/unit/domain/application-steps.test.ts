import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ApplicationFacts,
  nextStepSentence,
  ROUTE_STEPS,
  standingOf,
} from '../../../shared/domain/application-steps';

const rules = { today: '2025-04-30', codeAddress: 'pao-support@nhsbsa.nhs.uk' };
const shared = (more: Partial<ApplicationFacts> = {}): ApplicationFacts => ({
  route: 'shared-mailbox',
  codeRequestedOn: null,
  codeIssuedOn: null,
  formSubmittedOn: null,
  liveOn: null,
  toldOn: null,
  withdrawnOn: null,
  startedOn: '2025-04-01',
  ...more,
});
const egress = (more: Partial<ApplicationFacts> = {}) => shared({ route: 'egress', ...more });
const day = (n: number) => `2025-04-${String(n).padStart(2, '0')}`;

// Catches a step that is asked of the wrong party, and waiting that is counted from the wrong day.
it.each([
  [shared(), 'code-requested', 'contractor', 29],
  [shared({ codeRequestedOn: day(10) }), 'code-issued', 'NHSBSA', 20],
  [shared({ codeRequestedOn: day(10), codeIssuedOn: day(12) }), 'form-submitted', 'contractor', 18],
  [shared({ codeRequestedOn: day(1), codeIssuedOn: day(2), formSubmittedOn: day(3) }), 'mailbox-live', 'NHSBSA', 27],
  [
    shared({ codeRequestedOn: day(1), codeIssuedOn: day(2), formSubmittedOn: day(3), liveOn: day(30) }),
    'cchub-told',
    'contractor',
    0,
  ],
  [egress(), 'form-submitted', 'contractor', 29],
  [egress({ formSubmittedOn: day(5) }), 'account-created', 'NHSBSA', 25],
  [egress({ formSubmittedOn: day(5), liveOn: day(9) }), 'cchub-told', 'contractor', 21],
  [shared({ startedOn: null }), 'code-requested', 'contractor', 0],
] as const)('%# what comes next, who must act and for how long it has waited', (facts, id, who, waitingDays) => {
  const standing = standingOf(facts, rules);
  expect(standing).toMatchObject({ state: 'in-progress', nextStep: { id, who, waitingDays }, warnings: [] });
});

it('waits over the end of summer time in whole days', () => {
  expect(
    standingOf(shared({ codeRequestedOn: '2025-10-25' }), { ...rules, today: '2025-10-27' }).nextStep?.waitingDays,
  ).toBe(2);
});

it('has nothing more to do once CCHub is told, or when it is withdrawn', () => {
  const all = {
    codeRequestedOn: day(1),
    codeIssuedOn: day(2),
    formSubmittedOn: day(3),
    liveOn: day(4),
    toldOn: day(5),
  };
  expect(standingOf(shared(all), rules)).toMatchObject({ state: 'finished', nextStep: null, warnings: [] });
  expect(standingOf(egress({ formSubmittedOn: day(1), liveOn: day(2), toldOn: day(2) }), rules)).toMatchObject({
    state: 'finished',
    nextStep: null,
    warnings: [],
  });
  expect(standingOf(shared({ formSubmittedOn: day(3), withdrawnOn: day(9) }), rules)).toMatchObject({
    state: 'withdrawn',
    nextStep: null,
    sentWithoutCode: false,
  });
});

describe('a form without a code', () => {
  // Catches an application that waits for ever, because nobody processes such a form.
  it('is said in plain words with the way out, and leads back to the code', () => {
    const standing = standingOf(shared({ formSubmittedOn: day(3) }), rules);
    expect(standing.sentWithoutCode).toBe(true);
    expect(standing.nextStep).toMatchObject({ id: 'code-requested', who: 'contractor' });
    expect(standing.warnings).toEqual([
      'The form was submitted without a code: it will not be processed. Ask the contractor to email pao-support@nhsbsa.nhs.uk for a code and to complete the form again.',
    ]);
  });

  it('with a code on its way leads to NHSBSA', () => {
    const standing = standingOf(shared({ codeRequestedOn: day(1), formSubmittedOn: day(3) }), rules);
    expect(standing.nextStep).toMatchObject({ id: 'code-issued', who: 'NHSBSA' });
    expect(standing.warnings).toHaveLength(1);
    expect(standing.warnings[0]).toContain('complete the form again');
  });

  it('from before the code must be completed again', () => {
    const standing = standingOf(
      shared({ codeRequestedOn: day(1), codeIssuedOn: day(5), formSubmittedOn: day(3) }),
      rules,
    );
    expect(standing.nextStep).toMatchObject({ id: 'form-submitted', who: 'contractor' });
    expect(standing.sentWithoutCode).toBe(true);
    expect(standing.warnings).toHaveLength(1);
  });

  it('is history once the mailbox is live, and no matter on the Egress route', () => {
    expect(standingOf(shared({ formSubmittedOn: day(3), liveOn: day(4) }), rules).sentWithoutCode).toBe(false);
    expect(standingOf(egress({ formSubmittedOn: day(3) }), rules).sentWithoutCode).toBe(false);
  });
});

it('says what is doubtful about dates', () => {
  const facts = shared({
    codeRequestedOn: day(9),
    codeIssuedOn: day(2),
    formSubmittedOn: '2026-01-01',
    toldOn: day(5),
  });
  expect(standingOf(facts, rules).warnings).toEqual([
    '“Code issued” is dated 2 April 2025, before “Code requested” on 9 April 2025. Check both dates.',
    '“CCHub told” is dated 5 April 2025, before “Form submitted” on 1 January 2026. Check both dates.',
    '“Form submitted” is dated 1 January 2026, in the future. Check the date.',
    '“Mailbox live” has no date, though a later step has one. Enter the date if you know it.',
  ]);
});

it('says the next step as a sentence', () => {
  expect(nextStepSentence({ who: 'contractor', task: 'ask' })).toBe('The contractor must ask.');
  expect(nextStepSentence({ who: 'NHSBSA', task: 'answer' })).toBe('NHSBSA must answer.');
});

describe('steps in any order', () => {
  const date = fc.option(
    fc.integer({ min: 0, max: 800 }).map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10)),
    { nil: null },
  );
  const anyFacts: fc.Arbitrary<ApplicationFacts> = fc.record({
    route: fc.constantFrom('shared-mailbox' as const, 'egress' as const),
    codeRequestedOn: date,
    codeIssuedOn: date,
    formSubmittedOn: date,
    liveOn: date,
    toldOn: date,
    withdrawnOn: date,
    startedOn: date,
  });

  it('there is a next step exactly while it is in progress, and it is one of the route', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { state, nextStep, steps } = standingOf(facts, rules);
        expect(nextStep === null).toBe(state !== 'in-progress');
        expect(steps.map(({ id }) => id)).toEqual(ROUTE_STEPS[facts.route].map(({ id }) => id));
        if (nextStep !== null) {
          expect(steps.map(({ id }) => id)).toContain(nextStep.id);
          expect(nextStep.waitingDays).toBeGreaterThanOrEqual(0);
          expect(Number.isInteger(nextStep.waitingDays)).toBe(true);
        }
      }),
    );
  });

  it('the next step is not done yet, unless the form must be completed again', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { nextStep, steps, sentWithoutCode } = standingOf(facts, rules);
        const step = steps.find(({ id }) => id === nextStep?.id);
        if (step?.done) expect([step.id, sentWithoutCode]).toEqual(['form-submitted', true]);
      }),
    );
  });

  it('warns exactly where an order, a future date, a gap or a missing code is', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { warnings, steps, sentWithoutCode } = standingOf(facts, rules);
        const dates = steps.flatMap(({ date: on }) => on ?? []);
        const unordered = dates.some((on, index) => index > 0 && on < (dates[index - 1] ?? ''));
        const future = dates.some((on) => on > rules.today);
        const lastDone = steps.findLastIndex(({ done }) => done);
        const gap = steps.slice(0, lastDone + 1).some(({ done }) => !done);
        expect(warnings.length > 0).toBe(unordered || future || gap || sentWithoutCode);
        expect(new Set(warnings).size).toBe(warnings.length);
      }),
    );
  });

  it('the order in which dates are entered does not matter', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const reversed = Object.fromEntries(Object.entries(facts).reverse()) as unknown as ApplicationFacts;
        expect(standingOf(reversed, rules)).toEqual(standingOf(facts, rules));
      }),
    );
  });
});
