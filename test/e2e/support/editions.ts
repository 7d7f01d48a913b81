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
