import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export interface Violation {
  rule: string;
  help: string;
  where: string[];
}

/** Waits until nothing moves any more. What runs for ever is never over. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(passing.map((animation) => animation.finished.catch(() => null)));
    await frame();
  });
}

/** All that axe finds on the page as it stands, best practices and WCAG 2.2's target sizes included. */
export async function axe(page: Page): Promise<Violation[]> {
  // A colour half-way through a transition is nobody's choice.
  await settle(page);
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
