// Would catch: a mail that gives another kind, practice or address in the real program than in the tests of the rules, one
// that is logged without being asked for, logged twice unseen, or that makes a network request.

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { expect, test } from './support/program';

const MAILS = resolve('test/fixtures/mail');
const mail = (name: string) => join(MAILS, name);

const EXPECTED: Record<string, object> = {
  '01-new-shared-mailbox.eml': {
    type: 'eml',
    from: 'optometry.c4e8t@nhs.net',
    receivedAt: '2026-09-07T08:12:00.000Z',
    kind: 'new-shared-mailbox',
    odsCodes: ['C4E8T'],
    addresses: ['optometry.c4e8t@nhs.net'],
    practices: ['C4E8T'],
  },
  '02-guidance-request.eml': { kind: 'guidance-request', from: 'reception@shop.example', practices: ['TP7CE'] },
  '03-leaver.eml': { kind: 'leaver', practices: ['E1J4Z'] },
  '04-mfa-problem.eml': { kind: 'mfa-question', practices: ['TPW0N'] },
  '05-html-only.eml': { kind: 'practice-change', practices: ['TP9MN'] },
  '06-two-practices.eml': { practices: expect.arrayContaining(['TPX3B']) },
  'quick.msg': { type: 'msg', kind: 'other', odsCodes: [], practices: [] },
  'example_received_unicode.msg': { type: 'msg', from: 'mike.farman@alfresco.com', kind: 'other', practices: [] },
};

test('every sample mail gives its kind, practice and addresses, and is logged only when asked', async ({
  programs,
  filledDatabase,
}) => {
  expect((await readdir(MAILS)).sort(), 'every sample has its line here').toEqual(Object.keys(EXPECTED).sort());
  for (const [name, expected] of Object.entries(EXPECTED)) {
    const { code, answer } = await programs.task('intake', '--file', mail(name), '--database', filledDatabase);
    expect(code, name).toBe(0);
    expect(answer, name).toMatchObject({ ...expected, duplicateOf: null, committed: false });
    expect(answer.reason, name).toMatch(/\S/);
    expect(answer, name).not.toHaveProperty('notification');
  }
});

test('with --commit it is logged, and the same mail again is told to be one', async ({ folder, programs }) => {
  const database = join(folder, 'register.sqlite');
  const words = ['intake', '--file', mail('01-new-shared-mailbox.eml'), '--database', database];
  const first = await programs.task(...words, '--commit');
  expect(first.answer).toMatchObject({ committed: true, duplicateOf: null, notification: expect.any(String) });
  const again = await programs.task(...words);
  expect(again.answer).toMatchObject({ committed: false, duplicateOf: first.answer.notification });
  // A script that comes upon it twice logs it once.
  const third = await programs.task(...words, '--commit');
  expect(third).toMatchObject({ code: 0, answer: { committed: false, duplicateOf: first.answer.notification } });
});

test('a mail full of addresses of a web server makes no request, and a folder is a plain sentence', async ({
  folder,
  programs,
}) => {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const html = `<html><head><link rel="stylesheet" href="${at}/style.css"><script src="${at}/run.js"></script>
    <style>@import "${at}/more.css"; body { background: url(${at}/back.png) }</style><base href="${at}/"></head>
    <body background="${at}/body.png"><img src="${at}/pixel.gif"><iframe src="${at}/frame.html"></iframe>
    <object data="${at}/object.bin"></object><video src="${at}/film.mp4" autoplay></video>
    <p>Our new shared mailbox is optometry.c4e8t@nhs.net</p><img src="pixel.gif"></body></html>`;
  const file = join(folder, 'tracked.eml');
  const head = `From: jo@shop.example\nSubject: C4E8T\nDisposition-Notification-To: jo@shop.example\nMIME-Version: 1.0`;
  await writeFile(
    file,
    `${head}\nContent-Type: text/html\nContent-Location: ${at}/here\n\n${html}`.replaceAll('\n', '\r\n'),
  );
  const database = join(folder, 'register.sqlite');
  try {
    const { answer } = await programs.task('intake', '--file', file, '--database', database, '--commit');
    expect(answer).toMatchObject({ type: 'eml', addresses: ['optometry.c4e8t@nhs.net'], committed: true });
    expect(requests).toEqual([]);
  } finally {
    await new Promise((done) => server.close(done));
  }
  const directory = join(folder, 'folder.eml');
  await mkdir(directory);
  const { code, answer } = await programs.task('intake', '--file', directory, '--database', database);
  expect(code).toBe(1);
  expect(answer.error).toMatchObject({
    code: 'file-not-readable',
    message: expect.stringContaining('could not be opened'),
  });
});

test('asked without a file, it says how to ask', async ({ programs }) => {
  const { code, answer } = await programs.task('intake');
  expect(code).toBe(2);
  expect(answer.error.message).toContain('task intake --file FILE');
});
