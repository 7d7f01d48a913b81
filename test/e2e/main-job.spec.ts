import { expect, SAMPLE_REGISTER, test } from './support/app';

test.describe('smoke', () => {
  test.use({ register: 'sample' });
  test('smoke', async ({ page, app }) => {
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    expect(SAMPLE_REGISTER).toBeTruthy();
    expect(app).toBeTruthy();
    await page.screenshot({ path: '/tmp/e2e-smoke.png' });
  });
});
test('empty', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
