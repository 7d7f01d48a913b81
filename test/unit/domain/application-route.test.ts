import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLD, type RouteFacts, routeOf } from '../../../shared/domain/application-route';
import { APPLICATION_ROUTES } from '../../../shared/domain/codes';

const facts = (practices: number, more: Partial<RouteFacts> = {}): RouteFacts => ({
  practices,
  threshold: DEFAULT_THRESHOLD,
  answer: '',
  override: '',
  overrideReason: '',
  ...more,
});

// Catches an off-by-one at the threshold, which would send a contractor down the wrong route.
it.each([
  [0, 'shared-mailbox'],
  [1, 'shared-mailbox'],
  [9, 'shared-mailbox'],
  [10, 'ask-nhsbsa'],
  [11, 'egress'],
  [400, 'egress'],
] as const)('%i practices: %s', (practices, route) => {
  expect(routeOf(facts(practices)).route).toBe(route);
});

// Catches a threshold that is fixed in the rule instead of taken from the setting.
it.each([
  [4, 'shared-mailbox'],
  [5, 'ask-nhsbsa'],
  [6, 'egress'],
] as const)('with the threshold at 5, %i practices: %s', (practices, route) => {
  expect(routeOf(facts(practices, { threshold: 5 })).route).toBe(route);
});

// Catches an old answer that goes on counting once the contractor has grown or shrunk.
it('an answer of NHSBSA counts exactly at the threshold only', () => {
  expect(routeOf(facts(10, { answer: 'shared-mailbox' })).route).toBe('shared-mailbox');
  expect(routeOf(facts(10, { answer: 'egress' })).route).toBe('egress');
  expect(routeOf(facts(9, { answer: 'egress' })).route).toBe('shared-mailbox');
  expect(routeOf(facts(11, { answer: 'shared-mailbox' })).route).toBe('egress');
});

it('the reason names the count, the threshold and what staff wrote', () => {
  expect(routeOf(facts(1)).reason).toBe('1 practice, fewer than 10');
  expect(routeOf(facts(11)).reason).toBe('11 practices, more than 10');
  expect(routeOf(facts(10)).reason).toContain('Ask NHSBSA');
  expect(routeOf(facts(3, { override: 'egress', overrideReason: 'Grows to 12 in May' })).reason).toBe(
    'Staff chose this route: Grows to 12 in May',
  );
});

describe('for any count and threshold', () => {
  const counts = fc.nat({ max: 10_000 });
  const thresholds = fc.integer({ min: 1, max: 1000 });
  const chosen = fc.constantFrom('' as const, ...APPLICATION_ROUTES);

  // The letter's own numbers: "less than 10", "10 or more" and "10 practices or less".
  it.each([
    [9, 'shared-mailbox'],
    [10, 'ask-nhsbsa'],
    [11, 'egress'],
  ] as const)('with %i practices the route is %s, whatever else is recorded', (practices, route) => {
    fc.assert(
      fc.property(chosen, fc.string(), (answer, overrideReason) => {
        const found = routeOf({ practices, threshold: DEFAULT_THRESHOLD, answer, override: '', overrideReason });
        expect(found.route).toBe(practices === DEFAULT_THRESHOLD && answer !== '' ? answer : route);
      }),
    );
  });

  it('an override wins', () => {
    fc.assert(
      fc.property(
        counts,
        thresholds,
        chosen,
        fc.constantFrom(...APPLICATION_ROUTES),
        (n, threshold, answer, override) => {
          expect(routeOf({ practices: n, threshold, answer, override, overrideReason: 'x' }).route).toBe(override);
        },
      ),
    );
  });

  it('without one the route follows from count and threshold, and only equality asks', () => {
    fc.assert(
      fc.property(counts, thresholds, chosen, (practices, threshold, answer) => {
        const { route, reason } = routeOf({ practices, threshold, answer, override: '', overrideReason: '' });
        const expected = practices < threshold ? 'shared-mailbox' : practices > threshold ? 'egress' : answer;
        expect(route).toBe(expected || 'ask-nhsbsa');
        expect(reason).not.toBe('');
      }),
    );
  });
});
