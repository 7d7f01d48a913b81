// Would catch: a page that can be led away from the console, open windows, save files, or that goes where a dropped file is.
import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { test as base, expect, inMain } from './support/app';

/** A site that would like to have the window, and counts who comes. */
interface Site {
  address: string;
  visits: string[];
}

const test = base.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from the pattern.
  site: async ({}, use) => {
    const visits: string[] = [];
    const server: Server = createServer((request, response) => {
      visits.push(request.url ?? '');
      if (request.url === '/redirect') response.writeHead(302, { location: '/landed' }).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Elsewhere</h1>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, visits });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
});

test.beforeEach(({ running }) => running.allowProblem(/Content Security Policy|ERR_|Not allowed|Failed to load/i));

/** Runs a script in the page from the main process: Playwright would wait for a navigation that never ends. */
const inPage = <Outcome>(app: ElectronApplication, script: string): Promise<Outcome> =>
  inMain(
    app,
    ({ BrowserWindow }, text) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text, true),
    script,
  );

/** The one window is still there and still shows the console's page, alive. */
async function expectToBeHome(app: ElectronApplication) {
  const windows = await inMain(app, ({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  );
  expect(windows).toEqual([expect.stringMatching(/^app:\/\/console\/index\.html/)]);
  expect(await inPage(app, '[document.querySelectorAll("h1").length, typeof window.cchub.request]')).toEqual([
    1,
    'function',
  ]);
}

/** How often the app logged this refusal. */
const refusals = (said: string[], what: RegExp) =>
  said
    .join('\n')
    .split('\n')
    .filter((line) => what.test(line)).length;

test('links and addresses lead nowhere', async ({ app, page, running, site }) => {
  const targets = [`${site.address}/`, `${site.address}/redirect`, 'file:///etc/hostname', 'app://console/print.html'];
  targets.push('data:text/html,<h1>Elsewhere</h1>', 'app://elsewhere/index.html');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const link = 'Object.assign(document.createElement("a"), { href: ADDRESS, textContent: "Away" })';
  for (const target of targets) {
    const address = JSON.stringify(target);
    await inPage(app, `location.href = ${address}; 0`);
    await inPage(app, `document.body.appendChild(${link.replace('ADDRESS', address)}).click()`);
    await expectToBeHome(app);
  }
  await expect.poll(() => refusals(running.said, /refused: a navigation/)).toBeGreaterThanOrEqual(6);
  expect(site.visits).toEqual([]);
});

test('an empty page, which Chromium shows without asking, gets no answers', async ({ app, page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await inMain(app, async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const gone = new Promise<void>((resolve) => contents?.once('did-navigate', () => resolve()));
    await contents?.executeJavaScript('location.href = "about:blank"; 0');
    await gone;
  });
  const answer = await inPage<string | null>(app, 'window.cchub ? window.cchub.request("app.status", {}) : null');
  if (answer) expect(JSON.parse(answer)).toMatchObject({ ok: false, error: { code: 'foreign-sender' } });
});

test('no way of opening a window opens one', async ({ app, page, running, site }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const opened = await page.evaluate((address) => {
    const wanted = [address, 'about:blank', 'app://console/index.html', 'file:///etc/hostname'];
    const windows = wanted.map((each) => window.open(each) !== null);
    for (const target of ['_blank', 'other']) {
      const link = Object.assign(document.createElement('a'), { href: address, target, textContent: 'Away' });
      document.body.append(link);
      link.click();
      link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
      link.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true }));
      link.remove();
    }
    return windows;
  }, site.address);
  expect(opened).toEqual([false, false, false, false]);
  await expect.poll(() => refusals(running.said, /refused: a new window/)).toBeGreaterThanOrEqual(6);
  await expectToBeHome(app);
  expect(site.visits).toEqual([]);
});

test('even a load that the main process begins goes to no other site, nor after a redirect', async ({
  app,
  page,
  site,
}) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // The guards on navigation don't see what the main process itself loads; the network's own does.
  for (const path of ['/', '/redirect']) {
    const outcome = await inMain(
      app,
      async ({ BrowserWindow }, address) => {
        const hidden = new BrowserWindow({ show: false });
        const ended = await hidden.loadURL(address).then(
          () => 'loaded',
          () => 'refused',
        );
        hidden.destroy();
        return ended;
      },
      `${site.address}${path}`,
    );
    expect(outcome, path).toBe('refused');
  }
  expect(site.visits).toEqual([]);
});

test('a redirect out of the page is refused by the guard, also where the network would let it pass', async ({
  app,
  page,
  running,
  site,
}) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const landed = await inMain(
    app,
    async ({ BrowserWindow, session }, address) => {
      // A session of its own has none of the rules on the network, but the window has all of the guards.
      const hidden = new BrowserWindow({ show: false, webPreferences: { session: session.fromPartition('open') } });
      const url = await hidden.loadURL(`${address}/redirect`).then(
        () => hidden.webContents.getURL(),
        () => 'refused',
      );
      hidden.destroy();
      return url;
    },
    site.address,
  );
  expect(landed).not.toContain('/landed');
  expect(site.visits).toEqual(['/redirect']);
  await expect.poll(() => refusals(running.said, /refused: a redirect/)).toBe(1);
});

test('nothing is downloaded', async ({ app, page, running }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => {
    const address = URL.createObjectURL(new Blob(['text'], { type: 'application/octet-stream' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: 'file.exe' });
    document.body.append(link);
    link.click();
  });
  await expect.poll(() => refusals(running.said, /refused: a download/)).toBe(1);
  await expectToBeHome(app);
});

test('a file dropped beside the place for files is not opened', async ({ app, page, folder }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await writeFile(join(folder, 'page.html'), '<h1>Elsewhere</h1>');
  // As the system tells it, so that Chromium does what it does with files that nobody takes.
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [join(folder, 'page.html')], dragOperationsMask: 1 };
  const box = await page.getByRole('heading', { level: 1 }).boundingBox();
  const place = { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5, data };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...place });
  }
  await expectToBeHome(app);
  expect(await inMain(app, ({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});
