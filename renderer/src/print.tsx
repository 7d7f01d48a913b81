import { createRoot } from 'react-dom/client';
import { request } from './app/api';
import { PracticeStatusReportPaper } from './features/reports/PracticeStatusReportPaper';
import { type PrintOrder, parsePrintHash } from './features/reports/print-hash';
import './features/reports/print-page.scss';

/** Fonts and layout are ready: the page may be printed. */
async function drawn(): Promise<void> {
  await document.fonts.ready;
  // A window that is never shown may get no frames, so a moment counts as well.
  await new Promise((resolve) => {
    setTimeout(resolve, 250);
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
}

async function draw({ practiceId }: PrintOrder): Promise<void> {
  const place = document.getElementById('root');
  if (!place) throw new Error('The page has no place to draw in');
  const report = await request('reports.practiceStatus', { practiceId });
  document.title = `Practice status report – ${report.practice.odsCode} ${report.practice.name}`;
  await new Promise<void>((resolve, reject) => {
    const root = createRoot(place, { onUncaughtError: reject });
    root.render(
      <main ref={() => resolve()}>
        <PracticeStatusReportPaper report={report} />
      </main>,
    );
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
