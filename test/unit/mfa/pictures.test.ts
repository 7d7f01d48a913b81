// Pictures of MFA: it breaks when a person or practice is lost or counted where it doesn't belong, when leavers are
// counted, or when the sentence says something else than the numbers.
import { accountsByIcb, type DrawnPerson } from '@shared/domain/mfa/pictures/accounts';
import { mfaOverTime } from '@shared/domain/mfa/pictures/over-time';
import { type DrawnPractice, practicesByContractor, practicesByIcb } from '@shared/domain/mfa/pictures/practices';
import { type AccessStatus, type MfaCounts, noMfaCounts } from '@shared/domain/mfa/practice-access';
import type { MfaState } from '@shared/domain/mfa/state';
import type { LinkStanding } from '@shared/domain/people/links';
import { isEmptyPicture, type Picture, sumOf } from '@shared/domain/picture';
import { picture as schema } from '@shared/domain/picture-schema';
import { describe, expect, it } from 'vitest';

const counts = (some: Partial<MfaCounts>): MfaCounts => ({ ...noMfaCounts(), ...some });
/** "Devon (QJK): Good 1, Act now 2". */
const read = ({ series, rows }: Picture) =>
  rows.map(({ label, values }) => `${label}: ${series.map((one, at) => `${one.label} ${values[at]}`).join(', ')}`);

const ICBS = { QJK: 'Devon', QSL: 'Somerset', '': '' } as const;
let made = 0;
function practice(icbCode: keyof typeof ICBS, status: AccessStatus, contractor: string | null = 'A'): DrawnPractice {
  made += 1;
  return {
    id: `practice ${made}`,
    icbCode,
    icbName: ICBS[icbCode],
    contractorId: contractor,
    contractorName: contractor ?? '',
    status,
  };
}
const person = (state: MfaState, ...places: [DrawnPractice, LinkStanding?][]): DrawnPerson => ({
  mfa: { state },
  practices: places.map(([{ id }, standing = 'current']) => ({ id, standing })),
});

describe('MFA over time', () => {
  const points = [
    { on: '2024-07-31', counts: counts({ unknown: 3, left: 9 }) },
    { on: '2024-08-31', counts: counts({ registered: 1, prompted: 2, left: 9 }) },
  ];

  it('has a column for each day and a part for each state that occurs, without leavers', () => {
    const picture = mfaOverTime(points, 'All practices');
    expect(read(picture)).toEqual([
      '31 July 2024: Registered 0, Not known 3, Prompted 0',
      '31 August 2024: Registered 1, Not known 0, Prompted 2',
    ]);
    expect(picture.rows.map(({ short }) => short)).toEqual(['Jul 24', 'Aug 24']);
    expect(picture.scope).toBe('All practices · 31 July 2024 to 31 August 2024');
    expect(schema.safeParse(picture).success).toBe(true);
  });

  it.each([
    [points, 'On 31 August 2024, 1 of 3 people (33%) is registered, 1 more than on 31 July 2024.'],
    [points.toReversed(), 'On 31 July 2024, 0 of 3 people (0%) are registered, 1 fewer than on 31 August 2024.'],
    [points.slice(0, 1), 'On 31 July 2024, 0 of 3 people (0%) are registered.'],
    [
      [...points.slice(0, 1), { on: '2024-08-31', counts: counts({ unknown: 1 }) }],
      'On 31 August 2024, 0 of 1 person (0%) is registered, as many as on 31 July 2024.',
    ],
  ])('says how many are registered, and how that changed', (told, sentence) => {
    expect(mfaOverTime(told, 'All practices').sentence).toBe(sentence);
  });

  it('is empty where there are only leavers, or no days', () => {
    expect(isEmptyPicture(mfaOverTime([{ on: '2024-07-31', counts: counts({ left: 2 }) }], ''))).toBe(true);
    expect(isEmptyPicture(mfaOverTime([], 'All practices'))).toBe(true);
  });
});

describe('practices', () => {
  it('by ICB in order of name, those without one last', () => {
    const rows = [practice('', 'good'), practice('QSL', 'red'), practice('QJK', 'good'), practice('QSL', 'red')];
    const picture = practicesByIcb(rows);
    expect(read(picture)).toEqual([
      'Devon (QJK): Good 1, Act now 0',
      'Somerset (QSL): Good 0, Act now 2',
      'No ICB: Good 1, Act now 0',
    ]);
    expect(picture.sentence).toBe('2 of 4 practices (50%) need action now, all of Somerset.');
  });

  it('keep two ICBs of one name apart', () => {
    const rows = [practice('QJK', 'good'), { ...practice('QSL', 'good'), icbName: 'Devon' }];
    expect(practicesByIcb(rows).rows.map(({ label }) => label)).toEqual(['Devon (QJK)', 'Devon (QSL)']);
  });

  it.each<[AccessStatus[], AccessStatus[], string]>([
    [
      ['red', 'red', 'red'],
      ['red'],
      '4 of 4 practices (100%) need action now; the ICB with most of them is Devon (3).',
    ],
    [['red'], ['red'], '2 of 2 practices (100%) need action now.'],
    [['red', 'amber'], ['good'], '1 of 3 practices (33%) needs action now.'],
    [['amber'], ['good'], '1 of 2 practices (50%) needs attention.'],
    [['unknown', 'unknown'], ['none'], '2 of 3 practices (67%) have people whose MFA is not known, all of Devon.'],
    [['good'], ['none'], 'Nothing needs to be done at 2 practices.'],
    [[], [], 'There are no practices.'],
  ])('%j in Devon and %j in Somerset, in words', (devon, somerset, sentence) => {
    const rows = [...devon.map((status) => practice('QJK', status)), ...somerset.map((one) => practice('QSL', one))];
    expect(practicesByIcb(rows).sentence).toBe(sentence);
  });

  it('by contractor: the 15 with most first, all others together, those without one last', () => {
    const rows = [practice('QJK', 'good', null)];
    for (let n = 1; n <= 18; n += 1)
      for (let times = 0; times < n; times += 1) rows.push(practice('QJK', times === 0 ? 'red' : 'good', `C${n}`));
    const picture = practicesByContractor(rows);
    expect(picture.rows.map(({ label }) => label)).toEqual([
      ...Array.from({ length: 15 }, (_, at) => `C${18 - at}`),
      '3 other contractors',
      'No contractor',
    ]);
    expect(picture.rows.at(-2)?.values).toEqual([3, 3]);
    expect(sumOf(picture.rows.flatMap(({ values }) => values))).toBe(rows.length);
    // The others together have most, but are no contractor.
    expect(picture.sentence).toBe('18 of 172 practices (10%) need action now.');
    expect(picture.notes).toHaveLength(1);
    expect(practicesByContractor(rows.slice(0, 4)).notes).toEqual([]);
  });
});

describe('accounts by ICB', () => {
  const devon = practice('QJK', 'good');
  const somerset = practice('QSL', 'good');
  const nowhere = practice('', 'good');

  it('counts each account once for each ICB where it can be used, and no leaver', () => {
    const picture = accountsByIcb(
      [
        person('registered', [devon], [practice('QJK', 'good')], [devon, 'leaving']),
        person('restricted', [devon], [somerset]),
        person('unknown', [somerset, 'access-left']),
        person('registered', [nowhere]),
        person('left', [devon, 'access-left']),
        person('registered'),
      ],
      [devon, somerset, nowhere],
    );
    expect(read(picture)).toEqual([
      'Devon (QJK): Registered 1, Not known 0, Restricted 1',
      'Somerset (QSL): Registered 0, Not known 0, Restricted 1',
      'No ICB: Registered 1, Not known 0, Restricted 0',
      'At no practice: Registered 1, Not known 1, Restricted 0',
    ]);
    expect(picture.sentence).toBe('3 of 5 people (60%) are registered; the lowest share is in Somerset, with 0%.');
    expect(picture.notes[0]).toBe('1 person with practices of more than one ICB is counted in each of them.');
  });

  it('names no lowest share where all are registered, or where there is one ICB', () => {
    const all = [person('registered', [devon]), person('registered', [somerset])];
    expect(accountsByIcb(all, [devon, somerset]).sentence).toBe('2 of 2 people (100%) are registered.');
    expect(accountsByIcb([person('unknown', [devon])], [devon]).sentence).toBe('0 of 1 person (0%) is registered.');
    expect(accountsByIcb([person('left', [devon])], [devon]).sentence).toBe('There are no accounts.');
  });
});
