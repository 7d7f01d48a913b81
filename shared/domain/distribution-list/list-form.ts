import { z } from 'zod';
import { RECIPIENT_GROUPS } from '../codes';
import { checkMailboxAddress } from '../mailbox-address';

const key = z.uuid();
const text = (max: number) => z.string().trim().max(max, `Use ${max} characters or fewer`);
const icbCode = z.string().min(1).max(20);
const address = text(254).refine((value) => checkMailboxAddress(value).value !== '', {
  error: (issue) => checkMailboxAddress(String(issue.input)).text || 'Enter an email address',
});

/** Whose addresses come onto a list by themselves. All of it only narrows what the register has on the distribution list. */
export const listRule = z.strictObject({
  practices: z.discriminatedUnion('of', [
    z.strictObject({ of: z.literal('all') }),
    z.strictObject({ of: z.literal('none') }),
    z.strictObject({ of: z.literal('icbs'), codes: z.array(icbCode).min(1, 'Choose at least one ICB').max(50) }),
    z.strictObject({
      of: z.literal('contractors'),
      ids: z.array(key).min(1, 'Choose at least one contractor').max(2_000),
    }),
    /** A saved view of the table of practices, as it is whenever the list is looked at. */
    z.strictObject({ of: z.literal('view'), viewId: z.uuid('Choose a saved view') }),
  ]),
  /** Groups of other recipients. With practices of ICBs, only recipients of the same ICBs. */
  groups: z.array(z.enum(RECIPIENT_GROUPS)).max(RECIPIENT_GROUPS.length),
});
export type ListRule = z.infer<typeof listRule>;

/** An address that somebody put on the list by hand, or took off it, and why. */
export const listExtra = z.strictObject({ address, name: text(200), reason: text(500).min(1, 'Enter the reason') });
export const listExclusion = z.strictObject({ address, reason: text(500).min(1, 'Enter the reason') });
export type ListExtra = z.infer<typeof listExtra>;
export type ListExclusion = z.infer<typeof listExclusion>;

/** A list as its form and IPC take it. What was decided about an address by hand is decided once. */
export const listForm = z
  .strictObject({
    name: text(80).min(1, 'Enter a name for the list'),
    rule: listRule,
    extras: z.array(listExtra).max(2_000),
    exclusions: z.array(listExclusion).max(2_000),
  })
  .superRefine(({ extras, exclusions }, context) => {
    const seen = new Map<string, 'extras' | 'exclusions'>();
    for (const [part, rows] of [
      ['extras', extras],
      ['exclusions', exclusions],
    ] as const)
      for (const [index, row] of rows.entries()) {
        const { value } = checkMailboxAddress(row.address);
        const before = value === '' ? undefined : seen.get(value);
        if (before === undefined) seen.set(value, part);
        else
          context.addIssue({
            code: 'custom',
            path: [part, index, 'address'],
            message: twiceWords(value, before, part),
          });
      }
  });
const twiceWords = (address: string, before: string, part: string) =>
  before === part ? `${address} is here twice` : `${address} is also added by hand: take one of the two away`;

export type ListForm = z.infer<typeof listForm>;

export { MAIN_LIST } from './main-list';
export const MAIN_RULE: ListRule = { practices: { of: 'all' }, groups: [...RECIPIENT_GROUPS] };
