// Would catch: a window that is less shut in than the sources say, for what counts is what Chromium does at run time.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CONTRACT_VERSION, REQUEST_CHANNEL } from '../../shared/ipc/channels';
import { appFolder } from '../support/runtime';
import { answerOf, expect, inMain, test } from './support/app';

// What these tests try is refused with a console error, as it should be.
test.beforeEach(({ running }) =>
  running.allowProblem(/Content Security Policy|ERR_|Failed to load|Permissions|violat/i),
);

/** How fetching an address ended, as the page sees it. */
const fetched = (page: Page, address: string) =>
  page.evaluate(
    (url) =>
      fetch(url).then(
        async (answer) => ({ status: answer.status, text: await answer.text() }),
        () => ({ status: 'refused', text: '' }),
      ),
    address,
  );

test('the window is sandboxed and isolated, without Node and without web views', async ({ app, page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  type WithPreferences = Electron.WebContents & { getLastWebPreferences(): Electron.WebPreferences };
  const preferences = await inMain(app, ({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const found = (window.webContents as WithPreferences).getLastWebPreferences();
      return JSON.parse(JSON.stringify(found)) as Electron.WebPreferences;
    }),
  );
  expect(preferences).toHaveLength(1);
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
  });
  // Electron names these two only when they are on.
  expect(preferences[0]).not.toMatchObject({ nodeIntegrationInWorker: true });
  expect(preferences[0]).not.toMatchObject({ navigateOnDragDrop: true });
});

test('the page reaches two functions, which it can’t replace, and nothing of Node or Electron', async ({ page }) => {
  const found = await page.evaluate(() => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer', 'electron'];
    const had = window.cchub.request;
    let replaced = false;
    try {
      Object.assign(window.cchub, { request: () => 'mine' });
      replaced = window.cchub.request !== had;
    } catch {}
    return {
      bridge: Object.keys(window.cchub).sort(),
      kinds: Object.values(window.cchub).map((value) => typeof value),
      foreign: names.filter((name) => name in window),
      replaced,
    };
  });
  expect(found).toEqual({
    bridge: ['request', 'subscribe'],
    kinds: ['function', 'function'],
    foreign: [],
    replaced: false,
  });
});

test('the policy of the page is on it as a header, and holds', async ({ page }) => {
  const headers = await page.evaluate(async () => Object.fromEntries((await fetch('/index.html')).headers));
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*(unsafe|\*|http)/);
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });

  const ran = await page.evaluate(async () => {
    const marks = window as unknown as Record<string, boolean>;
    const blocked: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective));
    const add = (tag: string, values: object) =>
      document.body.append(Object.assign(document.createElement(tag), values));
    add('script', { textContent: 'window.inline = true' });
    add('script', { src: 'data:text/javascript,window.data = true' });
    add('script', { src: 'https://example.invalid/x.js' });
    add('div', { innerHTML: '<img src="data:," onerror="window.handler = true">' });
    add('iframe', { src: 'about:blank', srcdoc: '<script>parent.framed = true</script>' });
    add('iframe', { src: 'app://console/index.html' });
    add('object', { data: 'app://console/index.html' });
    add('style', { textContent: 'body { --styled: yes }' });
    const evaluates = (work: () => unknown) => {
      try {
        work();
        return true;
      } catch {
        return false;
      }
    };
    // In a turn of its own: what a test evaluates may itself evaluate.
    const later = (work: () => unknown) =>
      new Promise<boolean>((resolve) => setTimeout(() => resolve(evaluates(work))));
    // biome-ignore lint/security/noGlobalEval: what is tried
    const evaluated = await later(() => window.eval('window.evaluated = true'));
    const compiled = await later(() => new Function('window.compiled = true')());
    const form = Object.assign(document.createElement('form'), { action: 'https://example.invalid/', method: 'post' });
    document.body.append(form);
    form.submit();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return {
      marks: ['inline', 'data', 'handler', 'framed', 'evaluated', 'compiled'].filter((name) => marks[name]),
      evaluated,
      compiled,
      styled: getComputedStyle(document.body).getPropertyValue('--styled'),
      frames: [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument?.body.innerHTML ?? ''),
      blocked: [...new Set(blocked)].sort(),
    };
  });
  expect(ran).toMatchObject({ marks: [], evaluated: false, compiled: false, styled: '' });
  expect(ran.frames.join('')).toBe('');
  expect(ran.blocked).toEqual(expect.arrayContaining(['script-src-elem', 'script-src-attr', 'style-src-elem']));
});

test('the page fetches nothing from elsewhere and no file of the computer', async ({ page }) => {
  const own = await fetched(page, '/index.html');
  expect(own.status).toBe(200);
  for (const address of ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/hostname', 'data:text/plain,x']) {
    expect(await fetched(page, address), address).toEqual({ status: 'refused', text: '' });
  }
});

test('app:// serves pages, and no file beside them, however it is asked for', async ({ app, page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const secret = JSON.parse(await readFile(join(appFolder, 'package.json'), 'utf8')).description as string;
  const addresses = [
    'app://console/..%2f..%2fpackage.json',
    'app://console/%2e%2e/%2e%2e/package.json',
    'app://console/..%5c..%5cpackage.json',
    'app://console/../../package.json',
    'app://console//etc/hostname',
    'app://console/assets/..%2f..%2f..%2fpackage.json',
    'app://console/%00../../package.json',
    'app://elsewhere/index.html',
    'app://console.evil/index.html',
    'app://console@evil/index.html',
  ];
  // Asked from the main process as well: there no policy of the page stands in between.
  const fromMain = await inMain(
    app,
    async ({ net }, asked) => {
      const answers: [string, number | string, string][] = [];
      for (const address of asked) {
        const answer = await net.fetch(address).catch(() => null);
        answers.push([address, answer?.status ?? 'refused', (await answer?.text()) ?? '']);
      }
      return answers;
    },
    addresses,
  );
  for (const [address, status, text] of fromMain) {
    expect(status, address).not.toBe(200);
    expect(text, address).toBe('');
  }
  for (const address of addresses) {
    const { status, text } = await fetched(page, address);
    expect(status, address).not.toBe(200);
    expect(text, address).not.toContain(secret);
  }
});

test('no permission is given: notifications, clipboard, place, camera, files, screen', async ({ app, page }) => {
  const states = await page.evaluate(async () => {
    const names = [
      'notifications',
      'clipboard-read',
      'geolocation',
      'camera',
      'microphone',
      'midi',
    ] as PermissionName[];
    const asked = names.map(async (name) => (await navigator.permissions.query({ name })).state);
    return Promise.all(asked);
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
  const outcomes = await page.evaluate(async () => {
    const ended = (work: Promise<unknown>) =>
      work.then(
        () => 'given',
        () => 'refused',
      );
    return {
      notification: await Notification.requestPermission(),
      place: await ended(new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))),
      clipboard: await ended(navigator.clipboard.readText()),
      camera: await ended(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await ended(navigator.mediaDevices.getDisplayMedia()),
      lock: await ended(navigator.wakeLock.request('screen')),
    };
  });
  expect(outcomes).toEqual({
    notification: 'denied',
    place: 'refused',
    clipboard: 'refused',
    camera: 'refused',
    screen: 'refused',
    lock: 'refused',
  });
  expect(await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a request by a frame or window that is not ours is refused', async ({ app, page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  type Handler = (event: unknown, request: unknown) => Promise<string>;
  const codes = await inMain(
    app,
    async ({ BrowserWindow, ipcMain }, { channel, contractVersion }) => {
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
      const handle = handlers.get(channel);
      const sender = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!handle || !sender) throw new Error('The app answers no requests');
      const own = { url: 'app://console/index.html', origin: 'app://console', parent: null };
      const request = { route: 'app.status', input: {}, contractVersion };
      const events = {
        own: { sender, senderFrame: own },
        'a frame in our page': { sender, senderFrame: { ...own, parent: {} } },
        'another site': { sender, senderFrame: { ...own, url: 'https://example.com/', origin: 'https://example.com' } },
        'a host that begins like ours': {
          sender,
          senderFrame: { ...own, url: 'app://console.evil/', origin: 'app://console.evil' },
        },
        'a frame that went away': { sender, senderFrame: null },
        'a window that isn’t ours': { sender: { id: 9_999 }, senderFrame: own },
      };
      const answers: Record<string, string> = {};
      for (const [who, event] of Object.entries(events)) {
        const { ok, error } = JSON.parse(await handle(event, request));
        answers[who] = ok ? 'answered' : (error?.code ?? '');
      }
      return answers;
    },
    { channel: REQUEST_CHANNEL, contractVersion: CONTRACT_VERSION },
  );
  const { own, ...others } = codes;
  expect(own, 'or the others would be refused for another reason').toBe('answered');
  expect(new Set(Object.values(others))).toEqual(new Set(['foreign-sender']));
});

test('only checked addresses reach other programs', async ({ app, page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  type Told = typeof globalThis & { opened?: string[] };
  await inMain(app, ({ shell }) => {
    (globalThis as Told).opened = [];
    shell.openExternal = async (address: string) => {
      (globalThis as Told).opened?.push(address);
    };
  });
  const refused = [
    ...['file:///etc/passwd', 'javascript:alert(1)', 'http://www.nhs.uk/', 'https://example.com/', 'ms-msdt:/id x'],
    ...[
      'https://nhs.uk.example.com/',
      'https://user@nhs.uk/',
      'https://nhs.uk:8443/',
      '\\\\server\\share',
      'nhs.uk',
      '',
    ],
    'mailto:a@nhs.net?attach=/etc/passwd',
  ];
  for (const url of refused) {
    expect(await answerOf(page, 'app.openExternal', { url }), url).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  }
  expect(await answerOf(page, 'app.openExternal', { url: 'https://support.nhs.net/' })).toMatchObject({ ok: true });
  expect(await inMain(app, () => (globalThis as Told).opened)).toEqual(['https://support.nhs.net/']);
});
