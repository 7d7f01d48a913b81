import type { ReportDocument } from '@shared/domain/reports/document';
import { paperTitle } from '@shared/domain/reports/paper-title';
import { useEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { request } from './app/api';
import { footRules } from './features/reports/print-foot';
import { type PrintOrder, parsePrintOrder } from './features/reports/print-order';
import { ReportPaper } from './features/reports/ReportPaper';
import './features/reports/print-page.scss';

/** Style sheets, fonts and pictures are ready: the page may be printed. Chromium lays it out when it is printed. */
async function settled(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
  await document.fonts.ready;
  if (document.querySelector('[data-parts]') === null) return;
  await partsDrawn();
  // A window that is never shown may get no frames, so a moment counts as well.
  await new Promise((resolve) => {
    setTimeout(resolve, 250);
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
}

/** A chart is drawn in several steps after the page; `data-parts` says how many parts it will have. */
function partsDrawn(): Promise<void> {
  const isWhole = () =>
    [...document.querySelectorAll<HTMLElement>('[data-parts]')].every(
      (chart) => chart.querySelectorAll('[data-segment]').length >= Number(chart.dataset.parts),
    );
  return new Promise((resolve) => {
    const watcher = new MutationObserver(() => check());
    const check = () => {
      if (!isWhole()) return;
      watcher.disconnect();
      resolve();
    };
    watcher.observe(document.body, { childList: true, subtree: true });
    check();
  });
}

let root: Root | undefined;
let fail: (error: unknown) => void = () => {};
const foot = new CSSStyleSheet();
document.adoptedStyleSheets.push(foot);

/** Tells when what it holds stands on the page. */
function Sheet({ paper, pages, onDrawn }: { paper: ReportDocument; pages: Record<string, number>; onDrawn(): void }) {
  useEffect(onDrawn, [onDrawn]);
  return (
    <main>
      <ReportPaper document={paper} pages={pages} />
    </main>
  );
}

async function draw({ token, toPrinter }: PrintOrder): Promise<void> {
  const place = document.getElementById('root');
  if (!place) throw new Error('The page has no place to draw in');
  const { document: paper, pages } = await request('reports.paper', { token });
  document.title = paperTitle(paper);
  document.documentElement.classList.toggle('to-printer', toPrinter);
  foot.replaceSync(footRules(paper.asAt));
  root ??= createRoot(place, { onUncaughtError: (error) => fail(error) });
  const sheets = root;
  await new Promise<void>((resolve, reject) => {
    fail = reject;
    // Another token is another paper: nothing of the one before stays.
    sheets.render(<Sheet key={token} paper={paper} pages={pages} onDrawn={resolve} />);
  });
  await settled();
}

async function run(): Promise<void> {
  const order = parsePrintOrder(window.location.hash);
  // Without a token nobody waits for an answer.
  if (!order) return;
  const { token } = order;
  try {
    await draw(order);
    await request('reports.drawn', { token });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await request('reports.drawn', { token, error: message.slice(0, 1000) || 'Unknown reason.' });
  }
}

// One window draws one paper after the other.
window.addEventListener('hashchange', () => void run());
void run();
