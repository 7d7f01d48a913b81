// Catches: a picture, a style sheet, a script or a frame of a mail that is fetched, and so tells its sender that it was
// read. Nothing that reads a mail may as much as look up a name.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { readdir, readFile } from 'node:fs/promises';
import net from 'node:net';
import { createMailEngine } from '@electron/worker/mail-engine';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const asked: string[] = [];
const refuse = (what: string) => () => {
  asked.push(what);
  throw new Error(`A mail must not make a request: ${what}`);
};

beforeEach(() => {
  asked.length = 0;
  // Every way out of Node ends in one of these.
  vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(refuse('socket'));
  vi.spyOn(dgram, 'createSocket').mockImplementation(refuse('datagram'));
  vi.spyOn(dns, 'lookup').mockImplementation(refuse('name') as unknown as typeof dns.lookup);
  vi.spyOn(dns.promises, 'lookup').mockImplementation(refuse('name'));
  vi.stubGlobal('fetch', refuse('fetch'));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const AT = 'http://127.0.0.1:9';
const HTML = `<html><head><base href="${AT}/"><link rel=stylesheet href="${AT}/a.css"><script src="${AT}/b.js"></script>
  <style>@import url(${AT}/c.css); p { background: url(${AT}/d.png) }</style><meta http-equiv=refresh content="0;url=${AT}/e"></head>
  <body background="${AT}/f.png" onload="fetch('${AT}/g')"><img src="${AT}/h.gif"><img srcset="${AT}/i.png 2x">
  <iframe src="${AT}/j"></iframe><object data="${AT}/k"></object><embed src="${AT}/l"><video src="${AT}/m" autoplay></video>
  <svg><image href="${AT}/n.svg"/></svg><form action="${AT}/o"></form><a href="${AT}/p">link</a>
  <p>Our mailbox is optometry.tp1f9@nhs.net</p></body></html>`;
const mail = (head: string, body: string) =>
  Buffer.from(`${head}\nMIME-Version: 1.0\n${body}`.replaceAll('\n', '\r\n'));
const FROM = 'From: jo@shop.example\nSubject: TP1F9\nReturn-Receipt-To: jo@shop.example';

async function read(bytes: Uint8Array) {
  const engine = createMailEngine();
  await engine.know({ practices: [], contractors: [], ownAddresses: [], today: '2026-11-22' });
  return engine.read(bytes);
}

it('reads all sample mails without a request', async () => {
  for (const name of await readdir('test/fixtures/mail')) await read(await readFile(`test/fixtures/mail/${name}`));
  expect(asked).toEqual([]);
});

it('reads a mail full of addresses of a web server without a request', async () => {
  const { mail: found, facts } = await read(mail(FROM, `Content-Type: text/html\n\n${HTML}`));
  expect(facts.addresses).toMatchObject([{ value: 'optometry.tp1f9@nhs.net' }]);
  expect(found.text).not.toContain('.gif');
  expect(asked).toEqual([]);
});

it('follows no address of a part that lies elsewhere', async () => {
  const external = `Content-Type: message/external-body; access-type=URL; URL="${AT}/part"\n\nContent-Type: text/plain\n\n`;
  const parts = `Content-Type: multipart/mixed; boundary=b\n\n--b\n${external}\n--b\nContent-Type: text/html\nContent-Location: ${AT}/x\n\n${HTML}\n--b--\n`;
  await read(mail(FROM, parts));
  expect(asked).toEqual([]);
});

it('would notice one', () => {
  expect(() => net.connect(9)).toThrow('must not make a request');
  expect(asked).toEqual(['socket']);
});
