import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MailReader, StartMailReader } from '@electron/services/notifications/mail-reader';
import { createMailEngine } from '@electron/worker/mail-engine';
import { AppError } from '@shared/ipc/errors';
import { describe, expect, it } from 'vitest';
import { practice } from '../../support/forms';
import { keptMail, notification } from '../../support/notifications';
import { scratchFolder } from '../../support/scratch';
import { scratchWorkspace } from '../../support/workspace';

const MAILS = 'test/fixtures/mail';
const bytes = (text: string) => new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
const HEAD =
  'From: Jo Yeo <jo@shop.example>\nSubject: New shared mailbox for TP1F9\nDate: Mon, 07 Sep 2026 09:12:00 +0100\nMessage-ID: <1@shop.example>\nMIME-Version: 1.0\n';
const MAIL = `${HEAD}\nOur mailbox optometry.tp1f9@nhs.net is live.\n`;
const WITH_SHEET = `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee the list.\n--b\nContent-Type: text/csv; name=users.csv\nContent-Disposition: attachment; filename=users.csv\n\nODS Code,Practice Name\nTP1F9,Penrose\n--b--\n`;

describe('a mail', () => {
  it('is matched to the register and prefills the form; nothing is stored', async () => {
    const { practices, mailIntake, notifications } = await scratchWorkspace();
    const { id: practiceId } = await practices.save(null, practice({ mailboxAddress: 'optometry.tp1f9@nhs.net' }));
    const intake = await mailIntake.readBytes('mail.eml', bytes(MAIL));
    expect(intake).toMatchObject({
      fileName: 'mail.eml',
      duplicateOf: null,
      facts: { kind: 'new-shared-mailbox', practices: [{ odsCode: 'TP1F9' }] },
      values: {
        practiceId,
        kind: 'new-shared-mailbox',
        receivedAt: '2026-09-07T08:12:00.000Z',
        dueOn: '2026-09-14',
        senderAddress: 'jo@shop.example',
      },
    });
    expect(await notifications.list()).toEqual([]);
  });

  it('that was logged before is told, by Message-ID, else by its digest, and from the bin too', async () => {
    const { mailIntake, notifications, bin } = await scratchWorkspace();
    const log = async (file: string, text: string) => {
      const { mail, facts, values } = await mailIntake.readBytes(file, bytes(text));
      const { messageId, digest, remarks, attachments } = mail;
      return notifications.save(null, values, { messageId, digest, facts, remarks, attachments });
    };
    const first = await log('a.eml', MAIL);
    const again = async (text: string) => (await mailIntake.readBytes('b.eml', bytes(text))).duplicateOf;
    expect(await again(MAIL.replace('is live', 'went live'))).toMatchObject({ id: first.id, inBin: false });
    expect(await again(MAIL.replace('<1@', '<2@'))).toBeNull();
    const without = MAIL.replace('Message-ID: <1@shop.example>\n', '').replace('Our', 'This');
    const second = await log('c.eml', without);
    expect(await again(without)).toMatchObject({ id: second.id });
    expect(await again(without.replace('is live', 'went live'))).toBeNull();
    await bin.remove('notification', first);
    expect(await again(MAIL)).toMatchObject({ id: first.id, inBin: true });
    // Logged all the same, each says so of the other.
    const third = await notifications.save(null, notification(), keptMail({ messageId: '1@shop.example' }));
    expect((await notifications.get(third.id)).duplicates).toMatchObject([{ id: first.id, inBin: true }]);
  });

  it('may be a text that was pasted', async () => {
    const { mailIntake } = await scratchWorkspace();
    const intake = await mailIntake.readText('We can’t open our mailbox optometry.tp1f9@nhs.net');
    expect(intake).toMatchObject({ intakeId: '', fileName: '', mail: { type: 'text' } });
    expect(intake.facts.addresses).toMatchObject([{ value: 'optometry.tp1f9@nhs.net' }]);
  });

  // Catches: facts that the bridge refuses to take back when the notification is logged.
  it('with thousands of codes is read, and what was found can be logged', async () => {
    const { mailIntake, notifications } = await scratchWorkspace();
    const codes = Array.from({ length: 3_000 }, (_, index) => `TP${String(index).padStart(3, '0')}`).join(' ');
    const { mail, facts, values } = await mailIntake.readText(`Codes: ${codes}`);
    expect(facts.odsCodes.length).toBeLessThanOrEqual(200);
    const { messageId, digest, remarks, attachments } = mail;
    const { id } = await notifications.save(null, values, { messageId, digest, facts, remarks, attachments });
    expect((await notifications.get(id)).facts?.odsCodes).toEqual(facts.odsCodes);
  });
});

describe('several files', () => {
  it('are answered one by one: a broken one does not stop the others', async () => {
    const { mailIntake } = await scratchWorkspace();
    const folder = await scratchFolder();
    const broken = path.join(folder, 'broken.msg');
    const sample = await readFile(`${MAILS}/quick.msg`);
    await writeFile(broken, sample.subarray(0, 600));
    const files = await mailIntake.readPaths([
      `${MAILS}/01-new-shared-mailbox.eml`,
      broken,
      path.join(folder, 'gone.eml'),
      `${MAILS}/quick.msg`,
    ]);
    expect(files.map(({ fileName }) => fileName)).toEqual([
      '01-new-shared-mailbox.eml',
      'broken.msg',
      'gone.eml',
      'quick.msg',
    ]);
    expect(files[0]?.intake?.facts.kind).toBe('new-shared-mailbox');
    expect(files[2]).toMatchObject({ intake: null, problem: expect.stringContaining('could not be opened') });
    expect(files[3]?.intake?.mail.type).toBe('msg');
  });

  // Catches: one mail that kills its process taking the rest of the batch along, or processes left behind.
  it('go on in another process where one was ended, and none is left in the end', async () => {
    let started = 0;
    let ended = 0;
    const start: StartMailReader = async () => {
      started += 1;
      const engine = createMailEngine();
      const reader: MailReader = {
        ...engine,
        read: async (mail) => {
          if (mail.byteLength === 3) throw new AppError('file-not-readable', 'Reading took too long and was stopped.');
          return engine.read(mail);
        },
      };
      return { reader, dispose: () => (ended += 1) };
    };
    const { mailIntake } = await scratchWorkspace({ startMailReader: start });
    const answers = await Promise.allSettled([
      mailIntake.readText('one'.repeat(3)),
      mailIntake.readText('bad'),
      mailIntake.readText('TP1F9 again'),
      mailIntake.readText('TP1F9 and again'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(started).toBe(2);
    expect(ended).toBe(2);
  });
});

describe('an attachment', () => {
  it('that is a spreadsheet goes to the import', async () => {
    const { mailIntake, imports } = await scratchWorkspace();
    const { intakeId, mail } = await mailIntake.readBytes('mail.eml', bytes(WITH_SHEET));
    expect(mail.attachments).toMatchObject([{ name: 'users.csv', isSpreadsheet: true }]);
    const opened = await imports.open(await mailIntake.attachment(intakeId, 0));
    expect(opened.fileName).toBe('users.csv');
    expect(opened.sheets).toHaveLength(1);
    await expect(mailIntake.attachment(intakeId, 7)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is no longer at hand when many mails came since: that is said', async () => {
    const { mailIntake } = await scratchWorkspace();
    const { intakeId } = await mailIntake.readBytes('mail.eml', bytes(WITH_SHEET));
    for (let index = 0; index < 20; index += 1) await mailIntake.readBytes(`${index}.eml`, bytes(WITH_SHEET));
    await expect(mailIntake.attachment(intakeId, 0)).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('Drop the mail again'),
    });
  });
});

it('refuses a mail of more than 40 MB before it is read', async () => {
  const { mailIntake } = await scratchWorkspace();
  await expect(mailIntake.readBytes('huge.eml', new Uint8Array(40 * 1024 * 1024 + 1))).rejects.toMatchObject({
    code: 'file-not-readable',
    message: expect.stringContaining('larger than 40 MB'),
  });
});
