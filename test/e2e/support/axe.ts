import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export interface Violation {
  rule: string;
  help: string;
  where: string[];
}

/** All that axe finds on the page as it stands, best practices and WCAG 2.2's target sizes included. */
export async function axe(page: Page): Promise<Violation[]> {
  // A colour half-way through a transition is nobody's choice.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => 0))),
  );
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

export async function expectNoViolations(page: Page, where: string): Promise<void> {
  expect(await axe(page), `axe on ${where}`).toEqual([]);
}
