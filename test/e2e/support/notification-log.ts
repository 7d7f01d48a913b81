import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { NotificationForm } from '../../../shared/domain/notifications/notification-form';
import { appFolder } from '../../support/runtime';
import { ask } from './app';

export interface DroppedFile {
  name: string;
  bytes: Uint8Array;
}

/** One of the sample mails. */
export const sampleMail = async (name: string): Promise<DroppedFile> => ({
  name,
  bytes: await readFile(path.join(appFolder, 'test', 'fixtures', 'mail', name)),
});

/** A mail as a mail program writes it. */
export function mailFile(
  name: string,
  facts: { from?: string; subject: string; text: string; id?: string },
): DroppedFile {
  const lines = [
    `From: ${facts.from ?? '"Amy Penrose" <amy@penrose.example>'}`,
    'To: england.optometrysouthwest@nhs.net',
    `Subject: ${facts.subject}`,
    'Date: Wed, 11 Sep 2024 13:00:00 +0100',
    `Message-ID: <${facts.id ?? name}@mail.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    facts.text,
  ];
  return { name, bytes: Buffer.from(lines.join('\r\n')) };
}

const FORM: NotificationForm = {
  receivedAt: '2024-09-11T12:00:00.000Z',
  channel: 'email',
  senderName: 'Amy Penrose',
  senderAddress: 'amy@penrose.example',
  subject: 'New shared mailbox',
  kind: 'new-shared-mailbox',
  practiceId: '',
  contractorId: '',
  state: 'new',
  owner: '',
  dueOn: '',
  outcome: '',
  note: '',
  acknowledgedOn: '',
  guidanceSentOn: '',
};

/** Logs a notification, or changes one, past the screens. */
export const saveNotification = (
  page: Page,
  values: Partial<NotificationForm>,
  target: { id: string; version: number } | null = null,
) =>
  ask(page, 'notifications.save', {
    id: target?.id ?? null,
    version: target?.version ?? null,
    values: { ...FORM, ...values },
    intake: null,
    keepMessage: null,
  });

/** The notifications as a person meets them. */
export class NotificationLog {
  readonly table: Locator;

  constructor(readonly page: Page) {
    this.table = page.getByRole('grid', { name: 'Notifications' });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  title(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  /** What stands beside a word in the lists of what was read and found. */
  fact(section: string, label: string): Locator {
    return this.page
      .getByRole('region', { name: section })
      .locator('dt', { hasText: new RegExp(`^${label}$`) })
      .locator('xpath=following-sibling::dd[1]');
  }

  field(name: string): Locator {
    return this.page.getByLabel(name, { exact: true });
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /^Notifications/ })
      .click();
    await expect(this.title('Notifications')).toBeVisible();
  }

  /** Drops files anywhere on the window, as a mail program does: with their bytes, and no path. */
  async drop(...files: DroppedFile[]): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      (given) => {
        const data = new DataTransfer();
        for (const { name, base64 } of given) {
          const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          data.items.add(new File([content], name));
        }
        return data;
      },
      files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
    );
    const main = this.page.getByRole('main');
    for (const type of ['dragenter', 'dragover', 'drop']) await main.dispatchEvent(type, { dataTransfer: transfer });
    await transfer.dispose();
  }

  async dropText(text: string): Promise<void> {
    const transfer = await this.page.evaluateHandle((given) => {
      const data = new DataTransfer();
      data.setData('text/plain', given);
      return data;
    }, text);
    const main = this.page.getByRole('main');
    for (const type of ['dragenter', 'dragover', 'drop']) await main.dispatchEvent(type, { dataTransfer: transfer });
    await transfer.dispose();
  }

  /** The mail on the screen has been read. */
  async isRead(name: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 2, name })).toBeVisible();
    await expect(this.button('Log this')).toBeVisible();
  }
}
