/** People with access to practices' mailboxes, made by the console's own requests. */
import type { Page } from '@playwright/test';
import { emptyMfaFact, type MfaFact } from '../../../shared/domain/mfa/facts';
import { emptyLink, type LinkFacts } from '../../../shared/domain/people/links';
import { emptyPerson } from '../../../shared/domain/people/person-form';
import type { PracticeRow } from '../../../shared/ipc/practices';
import { ask } from './app';

/** The first open practices with a live shared mailbox and nobody linked. */
export async function practicesWithMailbox(page: Page, count: number): Promise<PracticeRow[]> {
  const found: PracticeRow[] = [];
  for (const row of await ask(page, 'practices.list', {})) {
    if (found.length === count) break;
    if (row.status !== 'open') continue;
    const { mailbox, links } = await ask(page, 'people.ofPractice', { practiceId: row.id });
    if (mailbox.ready && links.length === 0) found.push(row);
  }
  if (found.length < count) throw new Error(`The sample has no ${count} practices with a shared mailbox`);
  return found;
}

export interface Wanted {
  fullName: string;
  at: PracticeRow;
  link?: Partial<LinkFacts>;
  mfa?: Partial<MfaFact>;
}

/** Adds a live person who is linked with a practice, and records what was said about the MFA. */
export async function addPerson(page: Page, { fullName, at, link, mfa }: Wanted): Promise<string> {
  const nhsAddress = `${fullName.toLowerCase().replaceAll(' ', '.')}@nhs.net`;
  const { id, version } = await ask(page, 'people.save', {
    id: null,
    version: null,
    values: { ...emptyPerson, fullName, nhsAddress, state: 'live' },
    link: { practiceId: at.id, link: { ...emptyLink, startedOn: '2023-01-09', ...link } },
  });
  if (mfa)
    await ask(page, 'mfa.record', {
      people: [{ id, version }],
      fact: { ...emptyMfaFact, asAt: '2024-09-05', ...mfa },
    });
  return id;
}

/** Practices of which each has something else to say. */
export async function fillWithAccess(page: Page) {
  const [good, restricted, unknown, leaver, asking] = await practicesWithMailbox(page, 5);
  if (!good || !restricted || !unknown || !leaver || !asking) throw new Error('Too few practices');
  const registered = { kind: 'registered', happenedOn: '2024-08-20', method: 'Authenticator app' } as const;
  for (const fullName of ['Tamsin Tregear', 'Jory Nance'])
    await addPerson(page, { fullName, at: good, link: { role: 'owner' }, mfa: registered });
  await addPerson(page, {
    fullName: 'Demelza Rowe',
    at: restricted,
    link: { role: 'owner' },
    mfa: { kind: 'restricted', happenedOn: '2024-09-02', source: 'nas' },
  });
  for (const fullName of ['Kerra Pascoe', 'Petroc Hale'])
    await addPerson(page, { fullName, at: unknown, link: { role: 'owner' } });
  for (const fullName of ['Morwenna Curnow', 'Cador Bray'])
    await addPerson(page, { fullName, at: leaver, link: { role: 'owner' }, mfa: registered });
  await addPerson(page, { fullName: 'Lowen Keast', at: leaver, link: { endedOn: '2025-06-02' } });
  for (const fullName of ['Elowen Teague', 'Massen Opie'])
    await addPerson(page, { fullName, at: asking, link: { role: 'owner' }, mfa: registered });
  await ask(page, 'requests.save', {
    id: null,
    version: null,
    practiceId: asking.id,
    notificationId: null,
    values: {
      fullName: 'Senara Vean',
      personalAddress: '',
      mobile: '',
      role: 'member',
      askedOn: '2025-03-03',
      notes: '',
    },
  });
  return { good, restricted, unknown, leaver, asking };
}
