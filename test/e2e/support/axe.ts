import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export interface Violation {
  rule: string;
  help: string;
  where: string[];
}

/** All that axe finds on the page as it stands, best practices and WCAG 2.2's target sizes included. */
export async function axe(page: Page): Promise<Violation[]> {
  // A colour half-way through a transition is nobody's choice. What runs for ever is never over.
  await page.evaluate(() => {
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    return Promise.all(passing.map((animation) => animation.finished.catch(() => null))).then(() => undefined);
  });
  // Legacy mode: Electron opens no second page for axe to finish its work in.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    where: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''} — ${node.html.slice(0, 200)}`),
  }));
}

/** Fails with what axe found, where it found anything. */
export async function expectNoViolations(page: Page, where: string): Promise<void> {
  expect(await axe(page), where).toEqual([]);
}
