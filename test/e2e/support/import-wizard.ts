import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { replaceDialogs } from './dialogs';

/** The import screen as a person sees it. */
export class ImportWizard {
  readonly plan: Locator;
  readonly failure: Locator;

  constructor(
    private readonly app: ElectronApplication,
    readonly page: Page,
  ) {
    this.plan = page.getByRole('grid', { name: 'What the import will do' });
    this.failure = page.getByRole('alert').filter({ hasText: /\S/ });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  step(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 2, name });
  }

  /** The select in which a column's field is chosen. */
  field(heading: string): Locator {
    return this.page.getByRole('combobox', { name: `Field for ${heading}`, exact: true });
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Import' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
  }

  async choose(file: string): Promise<void> {
    await replaceDialogs(this.app, { open: file });
    await this.button('Choose file').click();
  }

  /** Drops a file on the page as a mail program does: with its bytes, and no path. */
  async drop(name: string, bytes: Uint8Array): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ({ fileName, base64 }) => {
        const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([content], fileName));
        return data;
      },
      { fileName: name, base64: Buffer.from(bytes).toString('base64') },
    );
    const place = this.page.getByRole('region', { name: 'Drop a file' });
    for (const type of ['dragenter', 'dragover', 'drop']) await place.dispatchEvent(type, { dataTransfer: transfer });
    await transfer.dispose();
  }

  /** The sheet is read anew before the row counts as chosen. */
  async chooseHeadingRow(row: number): Promise<void> {
    const radio = this.page.getByRole('radio', { name: `Row ${row}` });
    await radio.click();
    await expect(radio).toBeChecked();
  }

  async toColumns(): Promise<void> {
    await expect(this.step('Choose the sheet and its heading row')).toBeVisible();
    await expect(this.button('Go on to the columns')).toBeEnabled();
    await this.button('Go on to the columns').click();
    await expect(this.step('Say where each column goes')).toBeVisible();
  }

  async toPlan(): Promise<void> {
    await this.button('Check what will happen').click();
    await expect(this.plan).toBeVisible({ timeout: 30_000 });
  }

  async commit(): Promise<void> {
    await this.button(/^Import [\d,]+ rows?$/).click();
    await expect(this.step('The import is done')).toBeVisible({ timeout: 60_000 });
  }

  /** From the choice of a file to its plan. */
  async planOf(file: string): Promise<void> {
    await this.open();
    await this.choose(file);
    await this.toColumns();
    await this.toPlan();
  }

  /** The rows that a filter counts. */
  async count(filter: string): Promise<number> {
    const text = await this.button(new RegExp(`^${filter} [\\d,]+$`)).textContent();
    return Number(/([\d,]+)\s*$/.exec(text ?? '')?.[1]?.replaceAll(',', ''));
  }

  /** What all filters count; those that are shown only where they hold something count 0 where they aren't. */
  async counts(): Promise<Record<'all' | keyof typeof ACTION_CHIPS, number>> {
    await expect(this.button(/^All [\d,]+$/)).toBeVisible();
    const counts = { all: await this.count('All') } as Awaited<ReturnType<ImportWizard['counts']>>;
    for (const [action, label] of Object.entries(ACTION_CHIPS)) {
      const isShown = await this.button(new RegExp(`^${label} [\\d,]+$`)).isVisible();
      counts[action as keyof typeof ACTION_CHIPS] = isShown ? await this.count(label) : 0;
    }
    return counts;
  }

  /** The numbers that stand where the import is done, by what they count. */
  async figures(): Promise<Record<string, number>> {
    const figures = await this.page
      .getByRole('list', { name: 'What was done' })
      .getByRole('listitem')
      .allTextContents();
    return Object.fromEntries(
      figures.map((text) => {
        const [, number = '', words = ''] = /^([\d,]+) (.*)$/.exec(text) ?? [];
        return [words, Number(number.replaceAll(',', ''))];
      }),
    );
  }

  /** The panel with the chosen row. */
  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'The chosen row' });
  }

  /** A row of the plan by what stands in it. */
  row(name: string | RegExp): Locator {
    return this.plan.getByRole('row', { name });
  }
}

/** The filters that tell the actions of rows apart; each row is in exactly one of them. */
const ACTION_CHIPS = {
  add: 'Add',
  update: 'Update',
  unchanged: 'Unchanged',
  conflict: 'Conflict',
  error: 'Error',
  skip: 'Left out',
} as const;
