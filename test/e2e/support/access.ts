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
