import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { request } from './app/api';
import { PracticeStatusReportPaper } from './features/reports/PracticeStatusReportPaper';
import { type PrintOrder, parsePrintHash } from './features/reports/print-hash';
import { TablePaperPage } from './features/reports/TablePaperPage';
import './features/reports/print-page.scss';

/** Fonts and layout are ready: the page may be printed. */
async function drawn(): Promise<void> {
  await document.fonts.ready;
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

/** The paper, with the title that a PDF of it has. */
async function paperOf({ paper, token }: PrintOrder): Promise<{ title: string; paper: ReactNode }> {
  if (paper.kind === 'table') {
    const found = await request('tables.paper', { token });
    return { title: found.table.title, paper: <TablePaperPage paper={found} /> };
  }
  if (paper.kind === 'picture') {
    const [found, { PicturePaper }] = await Promise.all([
      request('pictures.paper', { token }),
      // Only pictures need the charting library.
      import('./features/access/pictures/PicturePaper'),
    ]);
    return { title: found.picture.title, paper: <PicturePaper paper={found} /> };
  }
  const report = await request('reports.practiceStatus', { practiceId: paper.practiceId });
  const { odsCode, name } = report.practice;
  return { title: `Practice status report – ${odsCode} ${name}`, paper: <PracticeStatusReportPaper report={report} /> };
}

async function draw(order: PrintOrder): Promise<void> {
  const place = document.getElementById('root');
  if (!place) throw new Error('The page has no place to draw in');
  const { title, paper } = await paperOf(order);
  document.title = title;
  await new Promise<void>((resolve, reject) => {
    const root = createRoot(place, { onUncaughtError: reject });
    root.render(<main ref={() => resolve()}>{paper}</main>);
  });
  await drawn();
}

async function run(): Promise<void> {
  const order = parsePrintHash(window.location.hash);
  // Without a token nobody waits for an answer.
  if (!order) return;
  document.documentElement.classList.toggle('to-printer', order.toPrinter);
  try {
    await draw(order);
    await request('reports.drawn', { token: order.token });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await request('reports.drawn', { token: order.token, error: message.slice(0, 1000) || 'Unknown reason.' });
  }
}

void run();
