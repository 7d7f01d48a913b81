import { expect, type Page } from '@playwright/test';

const inNavigation = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });

/** From the home page, on which the console opens, to the table of practices: its rows are there. */
export async function goToPractices(page: Page): Promise<void> {
  await inNavigation(page, /^Practices/).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Practices' })).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Practices' }).getByRole('row').nth(1)).toBeVisible();
}

/** Back to the home page, once all its numbers are there. */
export async function goHome(page: Page): Promise<void> {
  await inNavigation(page, /^Home$/).click();
  await homeIsThere(page);
}

/** The home page says what needs doing, and what is coming: nothing of it is still being counted. */
export async function homeIsThere(page: Page): Promise<void> {
  await expect(page.getByText('What needs doing', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Coming dates' })).toBeVisible();
}
