import { expect, type Page } from '@playwright/test';
import { MAIN_LIST } from '../../../shared/domain/distribution-list/list-form';
import { practice } from '../../support/forms';
import { ask } from './app';

/** Adds a practice whose shared mailbox is on the list of everyone; gives its id. */
export async function addListed(page: Page, odsCode: string, values: Parameters<typeof practice>[0] = {}) {
  const { id } = await ask(page, 'practices.save', {
    id: null,
    version: null,
    values: practice({
      odsCode,
      name: `Opticians of ${odsCode}`,
      mailboxAddress: addressOf(odsCode),
      ...values,
    }),
  });
  return id;
}

export const addressOf = (odsCode: string): string => `optometry.${odsCode.toLowerCase()}@nhs.net`;

/** Changes a practice as its form does. */
export async function changePractice(page: Page, id: string, values: Parameters<typeof practice>[0]) {
  const { version, form } = await ask(page, 'practices.get', { id });
  await ask(page, 'practices.save', { id, version, values: { ...form, ...values } });
}

/** Publishes a list as it is now. */
export async function publish(page: Page, reason: string, listId = MAIN_LIST) {
  const { fingerprint } = await ask(page, 'distributionList.get', { listId });
  return ask(page, 'editions.publish', { listId, reason, seen: fingerprint });
}

/** Goes to an address of the console, as a link would. */
export async function goTo(page: Page, path: string, heading: string) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${path}`);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

/** Two editions and a third state: one practice closed, one with another mailbox, one new, one as it was. */
export async function threeStates(page: Page) {
  const ids = {
    closing: await addListed(page, 'TP1AA'),
    moving: await addListed(page, 'TP1BB'),
    staying: await addListed(page, 'TP1CC'),
  };
  await publish(page, 'For the autumn bulletin');
  await changePractice(page, ids.closing, { status: 'closed', closedOn: '2026-09-01' });
  await publish(page, 'One has closed');
  await changePractice(page, ids.moving, { mailboxAddress: 'store.tp1bb@nhs.net', mailboxKind: 'store' });
  return { ...ids, fresh: await addListed(page, 'TP1DD') };
}
