// Deleting, putting back and merging as a person does it, in the real app; each screen by axe and without sideways scroll.
import { expect, test } from './support/app';
import { inspect } from './support/inspect';

test.use({ register: 'sample' });
// Each look at a screen takes axe and three sizes: on a busy machine some seconds.
test.describe.configure({ timeout: 120_000 });

test('a practice is deleted, found in the bin, put back, and the history tells all of it', async ({ app, page }) => {
  const nav = page.getByRole('navigation', { name: 'Main' });
  await nav.getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Import' })).toBeVisible();
  await inspect(app, page, 'the history');

  await page.getByRole('button', { name: /^Put back the step/ }).click();
  await expect(page.getByRole('alertdialog', { name: 'Undo this import?' })).toBeVisible();
  await expect(page.getByRole('alertdialog').getByText('A backup is made first.')).toBeVisible();
  await page.getByRole('button', { name: 'Keep the import' }).click();
  await expect(page.getByRole('alertdialog')).toBeHidden();

  await page.getByRole('searchbox', { name: 'Text' }).fill('nothing has this text');
  await expect(page.getByRole('heading', { name: 'No change fits' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();

  const link = page.locator('.cc-log__entries a').first();
  await expect(link).toBeVisible();
  const name = (await link.textContent()) ?? '';
  await link.click();
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(name);
  await page.getByRole('button', { name: 'Delete…' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('can be put back from there whole');
  await inspect(app, page, 'the question before deleting');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  const refused = page.getByRole('alertdialog').getByText(/still has \d+ practice/);
  const bin = page.getByRole('heading', { level: 1, name: 'Bin' });
  await expect(refused.or(bin)).toBeVisible();
  // The first entries of the import are contractors: one with practices can't go, and says why.
  await expect(refused).toBeVisible();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('alertdialog')).toBeHidden();

  const site = page.locator('.contractor-sites').getByRole('link').first();
  const code = (await site.textContent()) ?? '';
  await site.click();
  await expect(page.locator('.cc-page-header .cc-code')).toHaveText(code);
  const practice = (await title.textContent()) ?? '';
  await page.getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(bin).toBeVisible();
  await inspect(app, page, 'the bin');
  await page.getByRole('button', { name: `Put back ${practice}` }).click();
  await expect(page.getByText('is back in the register.')).toBeVisible();

  await nav.getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Practice put back from the bin' })).toBeVisible();
  await page.getByRole('button', { name: /^Put back Practice put back from the bin/ }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Put this back?' });
  await expect(dialog).toContainText('goes to the bin');
  await inspect(app, page, 'the question before putting back');
  await dialog.getByRole('button', { name: 'Put back 1 record' }).click();
  await expect(page.getByRole('dialog', { name: '1 record put back' })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('Put back since')).toBeVisible();
});

test('duplicates are listed with the reason, said to be two, and merged with a choice per fact', async ({
  app,
  page,
}) => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Duplicates' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Duplicates' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Contractors/ })).toBeVisible();
  await inspect(app, page, 'the duplicates');
  const merge = page.getByRole('button', { name: /^Merge…/ });
  await expect(merge.first()).toBeVisible();
  const before = await merge.count();
  await page
    .getByRole('button', { name: /^Not a duplicate / })
    .first()
    .click();
  await expect(merge).toHaveCount(before - 1);
  await page.getByRole('button', { name: /^Not duplicates/ }).click();
  await expect(page.getByText(/ said on .* that they are two\.$/)).toBeVisible();
  await page.getByRole('button', { name: /^May be a duplicate after all/ }).click();
  await page.getByRole('button', { name: /^Contractors/ }).click();
  await expect(merge).toHaveCount(before);
  await merge.first().click();
  const dialog = page.getByRole('dialog', { name: /^Merge two/ });
  await expect(dialog.getByRole('radio', { name: /^Keep/ }).first()).toBeChecked();
  // Catches: choices that are gone because somebody pressed Escape.
  await dialog.getByRole('radio', { name: /^Keep/ }).last().check();
  await page.keyboard.press('Escape');
  const question = page.getByRole('alertdialog', { name: 'Close without saving?' });
  await question.getByRole('button', { name: 'Go on editing' }).click();
  await expect(question).toBeHidden();
  await expect(dialog.getByRole('radio', { name: /^Keep/ }).last()).toBeChecked();
  await inspect(app, page, 'the merging');
  await dialog.getByRole('button', { name: /^Merge into/ }).click();
  await expect(page.getByText('The history can put it back.')).toBeVisible();
  await expect(merge).toHaveCount(before - 1);
});

// Catches: a way back that comes to other pairs than those one was looking at, and pages from which one never gets there.
test('the tables lead to their duplicates, and back from a record to the pairs it stood among', async ({ page }) => {
  const nav = page.getByRole('navigation', { name: 'Main' });
  const header = page.locator('.cc-page-header');
  for (const [table, chip] of [
    ['Practices', /^Practices/],
    ['Contractors', /^Contractors/],
  ] as const) {
    await nav.getByRole('link', { name: chip }).click();
    await expect(page.getByRole('heading', { level: 1, name: table })).toBeVisible();
    await header.getByRole('link', { name: 'Duplicates' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Duplicates' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('button', { name: chip })).toHaveAttribute('aria-pressed', 'true');
  }
  const pair = page.locator('.cc-pair').first();
  const link = pair.getByRole('link').first();
  const name = (await link.textContent()) ?? '';
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('main').getByRole('button', { name: /^Contractors/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

// Catches: side buttons of a mouse that do nothing, or that take somebody away from what was typed.
test('the side buttons of a mouse go back and forward, and ask before typed text is lost', async ({ page }) => {
  const nav = page.getByRole('navigation', { name: 'Main' });
  const title = (name: string) => page.getByRole('heading', { level: 1, name });
  const mouse = await page.context().newCDPSession(page);
  const press = async (button: 'back' | 'forward') => {
    for (const type of ['mousePressed', 'mouseReleased'] as const)
      await mouse.send('Input.dispatchMouseEvent', { type, button, x: 640, y: 400, clickCount: 1 });
  };
  await nav.getByRole('link', { name: 'History' }).click();
  await expect(title('History')).toBeVisible();
  await nav.getByRole('link', { name: 'Settings' }).click();
  await expect(title('Settings')).toBeVisible();
  await press('back');
  await expect(title('History')).toBeVisible();
  await press('forward');
  await expect(title('Settings')).toBeVisible();
  await page.getByRole('button', { name: 'Edit the mail: Say what the next step is' }).click();
  const text = page.getByRole('dialog').getByLabel('Text of the mail');
  await text.fill('Typed');
  await press('back');
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await question.getByRole('button', { name: 'Stay on this page' }).click();
  await expect(question).toBeHidden();
  await expect(text).toHaveValue('Typed');
});
