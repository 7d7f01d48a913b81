// The rules of linked users. It breaks when a light shows the wrong colour, a leaver is counted, or a request goes on with
// a fact missing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINK_ROLES, PERSON_STATES } from '../../../shared/domain/people/codes';
import {
  LINK_STANDINGS,
  type LinkFacts,
  linkFacts,
  linkStanding,
  linkWords,
  overlap,
  stateNow,
} from '../../../shared/domain/people/links';
import { type CountedLink, countOwners, ownersLevel } from '../../../shared/domain/people/owners';
import { mobileDoubt, personForm } from '../../../shared/domain/people/person-form';
import { linkFact, linkField, readLinkFact } from '../../../shared/domain/people/person-history';
import { emptyRequest, type RequestFacts, requestForm } from '../../../shared/domain/people/request-form';
import {
  canSendRequests,
  missingFacts,
  nextRequestStep,
  requestState,
  requestStepSentence,
  stepDateProblem,
} from '../../../shared/domain/people/request-rules';
import { showPeopleFact } from '../../../shared/domain/people/show-facts';
import { person, userRequest } from '../../support/people';

const link = (values: Partial<LinkFacts> = {}): LinkFacts => ({
  role: 'owner',
  startedOn: '2025-04-01',
  endedOn: '',
  accessRemovedOn: '',
  ...values,
});
const counted = (values: Partial<CountedLink> = {}): CountedLink => ({
  role: 'owner',
  standing: 'current',
  endedOn: '',
  personState: 'live',
  ...values,
});
const request = (values: Partial<RequestFacts> = {}): RequestFacts => ({
  ...emptyRequest,
  ...userRequest(),
  ...values,
});
const rules = { today: '2025-03-10', mailboxReady: true, helpdesk: 'helpdesk@nhs.net' };

describe('a link', () => {
  it.each([
    ['no dates', link({ startedOn: '' }), 'current'],
    ['the day before it starts', link({ startedOn: '2025-06-02' }), 'to-come'],
    ['the day it starts', link({ startedOn: '2025-06-01' }), 'current'],
    ['the day before the end', link({ endedOn: '2025-06-02' }), 'leaving'],
    ['the day of the end', link({ endedOn: '2025-06-01' }), 'access-left'],
    ['access to be taken away tomorrow', link({ endedOn: '2025-06-01', accessRemovedOn: '2025-06-02' }), 'access-left'],
    ['access taken away today', link({ endedOn: '2025-05-01', accessRemovedOn: '2025-06-01' }), 'ended'],
    ['access taken away before the end', link({ endedOn: '2025-07-01', accessRemovedOn: '2025-06-01' }), 'ended'],
  ])('stands right on 1 June: %s', (_, facts, standing) => {
    expect(linkStanding(facts, '2025-06-01')).toBe(standing);
  });

  it.each([
    ['an end before the start', { endedOn: '2025-03-31' }, 'endedOn'],
    ['access taken away from someone who is there', { accessRemovedOn: '2025-05-01' }, 'endedOn'],
    ['access taken away before the start', { endedOn: '2025-05-01', accessRemovedOn: '2025-03-01' }, 'accessRemovedOn'],
    ['a day that does not exist', { startedOn: '2025-02-30' }, 'startedOn'],
  ])('is refused with %s', (_, values, field) => {
    expect(linkFacts.safeParse(link(values)).error?.issues[0]?.path).toEqual([field]);
  });

  it('overlaps both ways or not at all', () => {
    const day = fc.constantFrom('', '2025-01-01', '2025-02-01', '2025-03-01');
    const any = fc.record({ role: fc.constantFrom(...LINK_ROLES), startedOn: day, endedOn: day, accessRemovedOn: day });
    fc.assert(fc.property(any, any, (a, b) => overlap(a, b) === overlap(b, a)));
    expect(overlap(link({ endedOn: '2025-06-01' }), link({ startedOn: '2025-06-01' }))).toBe(false);
    expect(overlap(link({ endedOn: '2025-06-02' }), link({ startedOn: '2025-06-01' }))).toBe(true);
  });

  it('is the same after the history kept it, and says nothing where the history is damaged', () => {
    const kept = { ...link({ endedOn: '2025-06-01' }), practiceId: 'p', odsCode: 'TP1F9' };
    expect(readLinkFact(linkField('x'), linkFact(kept))).toEqual(kept);
    expect(readLinkFact(linkField('x'), '{')).toBeNull();
    expect(showPeopleFact(linkField('x'), linkFact(kept))).toBe(
      'TP1F9: Owner since 1 April 2025, until 1 June 2025, access not taken away yet',
    );
    expect(linkWords(link({ role: 'member', startedOn: '' }))).toBe('Member');
  });

  it('keeps someone who leaves later among the living until then', () => {
    expect(stateNow('left', ['leaving', 'ended'])).toBe('live');
    expect(stateNow('left', ['access-left'])).toBe('left');
    expect(stateNow('inactive', ['current'])).toBe('inactive');
  });
});

describe('owners', () => {
  it.each([
    [0, 'red'],
    [1, 'amber'],
    [2, 'good'],
    [100, 'good'],
  ])('%i are %s', (owners, level) => {
    expect(ownersLevel(owners)).toBe(level);
    expect(countOwners(Array.from({ length: owners }, () => counted())).level).toBe(level);
  });

  it('count live accounts with access, nothing else, whatever the order', () => {
    const any = fc.record({
      role: fc.constantFrom(...LINK_ROLES),
      standing: fc.constantFrom(...LINK_STANDINGS),
      endedOn: fc.constant(''),
      personState: fc.constantFrom(...PERSON_STATES),
    });
    fc.assert(
      fc.property(fc.array(any), (links) => {
        const { owners, members } = countOwners(links);
        const usable = links.filter((each) => each.personState === 'live' && /current|leaving/.test(each.standing));
        expect(owners).toBe(usable.filter(({ role }) => role === 'owner').length);
        expect(owners + members).toBe(usable.length);
        expect(countOwners([...links].reverse())).toEqual(countOwners(links));
      }),
    );
  });

  it('say who is not counted, who leaves, and when a mailbox is full', () => {
    expect(countOwners([counted({ personState: 'joiner' }), counted({ personState: 'inactive' })]).words).toEqual([
      'No owner: nobody can give or take access. At least 2 owners are advised.',
      '1 more owner without a live account yet.',
      '1 more owner with an inactive account.',
    ]);
    expect(countOwners([counted(), counted({ standing: 'leaving', endedOn: '2025-06-01' })]).words).toEqual([
      '2 owners.',
      '1 owner leaving, the first on 1 June 2025. Then 1 owner left.',
    ]);
    const full = (role: 'owner' | 'member', n: number) =>
      countOwners(Array.from({ length: n }, () => counted({ role })));
    expect(full('owner', 100).words).toHaveLength(1);
    expect(full('owner', 101).words.at(-1)).toBe('A shared mailbox takes 100 owners at most.');
    expect(full('member', 250).words).toHaveLength(1);
    expect(full('member', 251).words.at(-1)).toBe('A shared mailbox takes 250 members at most.');
  });
});

describe('the form of a person', () => {
  it('takes addresses and numbers as they are written, in one form', () => {
    const read = personForm.parse(person({ nhsAddress: ' Amy.Penrose1@NHS.net', mobile: '07700 900123' }));
    expect(read).toMatchObject({ nhsAddress: 'amy.penrose1@nhs.net', mobile: '+447700900123' });
    expect(personForm.parse(person({ nhsAddress: 'none', mobile: 'n/a' }))).toMatchObject({
      nhsAddress: '',
      mobile: '',
    });
  });

  it.each([
    ['fullName', { fullName: ' ' }],
    ['nhsAddress', { nhsAddress: 'amy@example.org' }],
    ['nhsAddress', { nhsAddress: 'optometry.tp1f9@nhs.net' }],
    ['nhsAddress', { nhsAddress: 'amy penrose' }],
    ['personalAddress', { personalAddress: 'amy@nhs.net' }],
    ['inactiveSince', { state: 'inactive' as const }],
    ['inactiveSince', { inactiveSince: '2025-01-01' }],
    ['inactiveSince', { state: 'inactive' as const, inactiveSince: '2024-02-29' }],
    ['accountCreatedOn', { accountCreatedOn: '2025-02-30' }],
  ])('refuses a wrong %s: %o', (field, values) => {
    const issues = personForm.safeParse(person(values)).error?.issues ?? [];
    expect(issues.map(({ path }) => path[0])).toContain(field);
    expect(issues.every(({ message }) => message.length > 0)).toBe(true);
  });

  it.each([
    ['07700 900123', ''],
    ['07797 712345', ''],
    ['07624 412345', ''],
    ['01632 960001', 'This is not a mobile number: check it'],
    ['12', expect.stringContaining('check it')],
    ['', ''],
  ])('doubts %s: %s, and never refuses it', (typed, doubt) => {
    expect(mobileDoubt(typed)).toEqual(doubt);
    expect(personForm.safeParse(person({ mobile: typed })).success).toBe(true);
  });
});

describe('a request', () => {
  it.each([
    [{}, []],
    [{ fullName: '' }, ['full name']],
    [{ mobile: '', role: '' as const }, ['mobile phone number', 'owner or member']],
    [
      { fullName: '', personalAddress: '', mobile: ' ', role: '' as const },
      ['full name', 'personal email address', 'mobile phone number', 'owner or member'],
    ],
  ])('with %o misses %o', (values, missing) => {
    expect(missingFacts(request(values))).toEqual(missing);
    expect(requestForm.safeParse(userRequest({ ...values, mobile: '' })).success).toBe(true);
  });

  it.each([
    [{}, 'asked', 'The practice must send the mail to helpdesk@nhs.net from its shared mailbox.', 7],
    [{ mobile: '' }, 'asked', 'The practice must tell us what is missing: mobile phone number.', 7],
    [{ sentOn: '2025-03-08' }, 'sent', 'The NHSmail helpdesk must set up the account.', 2],
    [{ sentOn: '2025-03-08', liveOn: '2025-03-09' }, 'live', null, 0],
    [{ sentOn: '2025-03-08', refusedOn: '2025-03-09' }, 'refused', null, 0],
  ])('with %o is %s, and next: %s', (values, state, sentence, days) => {
    const step = nextRequestStep(request(values), rules);
    expect(requestState(request(values))).toBe(state);
    expect(step && requestStepSentence(step)).toBe(sentence);
    expect(step?.waitingDays ?? 0).toBe(days);
  });

  it('waits for a shared mailbox that is live, and for no other', () => {
    expect(nextRequestStep(request(), { ...rules, mailboxReady: false })).toMatchObject({ who: 'contractor' });
    expect(canSendRequests({ kind: 'shared', status: 'live' })).toBe(true);
    expect(canSendRequests({ kind: 'shared', status: 'requested' })).toBe(false);
    expect(canSendRequests({ kind: 'store', status: 'live' })).toBe(false);
    expect(canSendRequests(null)).toBe(false);
  });

  it('counts the days over the change of the clocks', () => {
    const sent = request({ sentOn: '2025-03-29' });
    expect(nextRequestStep(sent, { ...rules, today: '2025-03-31' })?.waitingDays).toBe(2);
  });

  it.each([
    ['sent', '2025-03-02', 'The date can’t be before the practice asked'],
    ['sent', '2025-03-11', 'The date can’t be in the future'],
    ['live', '2025-03-04', 'The date can’t be before the practice sent the request'],
    ['live', '2025-03-05', ''],
    ['refused', '2025-03-03', ''],
  ] as const)('can be %s on %s: %s', (step, on, problem) => {
    expect(stepDateProblem(request({ sentOn: '2025-03-05' }), step, on, '2025-03-10')).toBe(problem);
  });
});
