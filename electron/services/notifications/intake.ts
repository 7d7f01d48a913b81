import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { firstValues } from '@shared/domain/notifications/first-values';
import { AppError } from '@shared/ipc/errors';
import { type Intake, type IntakeFile, MAX_MAIL_BYTES } from '@shared/ipc/notifications';
import type { Database } from '../../database/open-database';
import type { SettingsService } from '../settings/settings-service';
import { knownRegister } from './known-register';
import { MailQueue } from './mail-queue';
import type { StartMailReader } from './mail-reader';
import { sameMails } from './same-mail';

/** Mails whose attachments can still be opened, and how many bytes they may take together. */
const MAILS_KEPT = 20;
const BYTES_KEPT = 100 * 1024 * 1024;

/** From a mail to what the form begins with. Nothing is stored. */
export class MailIntake {
  readonly #database: Database;
  readonly #queue: MailQueue;
  /** By intake, the oldest first. */
  readonly #kept = new Map<string, { name: string; bytes: Uint8Array }>();

  constructor(database: Database, settings: SettingsService, start: StartMailReader) {
    this.#database = database;
    this.#queue = new MailQueue(start, () => knownRegister(database.reader, settings));
  }

  async readBytes(name: string, bytes: Uint8Array): Promise<Intake> {
    if (bytes.byteLength > MAX_MAIL_BYTES) throw tooLarge();
    const read = await this.#read(name, bytes);
    if (!read.mail.attachments.some(({ isSpreadsheet }) => isSpreadsheet)) return read;
    const intakeId = randomUUID();
    this.#keep(intakeId, name, bytes);
    return { ...read, intakeId };
  }

  async readText(text: string): Promise<Intake> {
    return this.#read('', new TextEncoder().encode(text));
  }

  async readPath(path: string): Promise<Intake> {
    return this.readBytes(basename(path), await bytesOf(path));
  }

  /** Each file by itself: one that can't be read doesn't stop the others. */
  readPaths(paths: readonly string[]): Promise<IntakeFile[]> {
    return Promise.all(
      paths.map(async (path) => {
        const fileName = basename(path);
        try {
          return { fileName, intake: await this.readPath(path), problem: '' };
        } catch (cause) {
          const problem = cause instanceof AppError ? cause.message : 'Something went wrong while reading this file.';
          return { fileName, intake: null, problem };
        }
      }),
    );
  }

  /** `not-found` once the mail is no longer among the last that were read. */
  async attachment(intakeId: string, index: number): Promise<{ name: string; bytes: Uint8Array }> {
    const kept = this.#kept.get(intakeId);
    if (kept === undefined)
      throw new AppError(
        'not-found',
        'This mail’s attachments are no longer at hand. Drop the mail again, or open the attachment in Outlook, save it and import the file.',
      );
    return this.#queue.run((reader) => reader.attachment(kept.bytes, index));
  }

  close(): void {
    this.#queue.close();
    this.#kept.clear();
  }

  async #read(fileName: string, bytes: Uint8Array): Promise<Intake> {
    const { mail, facts } = await this.#queue.run((reader) => reader.read(bytes));
    const [duplicateOf = null] = await sameMails(this.#database.reader, mail);
    const values = firstValues(mail, facts, new Date().toISOString());
    return { intakeId: '', fileName, mail, facts, duplicateOf, values };
  }

  #keep(intakeId: string, name: string, bytes: Uint8Array): void {
    this.#kept.set(intakeId, { name, bytes });
    const size = () => [...this.#kept.values()].reduce((sum, kept) => sum + kept.bytes.byteLength, 0);
    for (const oldest of this.#kept.keys()) {
      if (oldest === intakeId || (this.#kept.size <= MAILS_KEPT && size() <= BYTES_KEPT)) return;
      this.#kept.delete(oldest);
    }
  }
}

const tooLarge = () =>
  new AppError(
    'file-not-readable',
    'This mail is larger than 40 MB, mostly by its attachments. Nothing was logged. Save it in Outlook without the attachments, or copy its text and paste that here.',
  );

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > MAX_MAIL_BYTES) throw tooLarge();
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError(
      'file-not-readable',
      `The file “${basename(path)}” could not be opened. Nothing was logged. Look whether it is still there and not in use, and try again.`,
      undefined,
      { cause },
    );
  }
}
