// The way of a mail into the log: it breaks when a mail without a path isn't read, a broken one stops the others, a repeat
// isn't noticed, or something is logged that nobody has looked at.
import type { Page } from '@playwright/test';
import { ask, expect, replaceDialogs, SAMPLE_REGISTER, test } from './support/app';
import { inspect } from './support/inspect';
import { mailFile, NotificationLog, sampleMail } from './support/notification-log';
import { answerInstead } from './support/requests';

test.use({ register: 'sample' });

const logged = (page: Page) => ask(page, 'notifications.list', {});

async function practice(page: Page) {
  const row = (await ask(page, 'practices.list', {})).find(
    ({ status, mailboxKind }) => status === 'open' && mailboxKind === 'shared',
  );
  if (!row) throw new Error('The sample register has no open practice with a shared mailbox');
  return row;
}

test('a mail that is dropped has no path: it is read, looked at, logged, and stands in the log', async ({
  app,
  page,
}) => {
  const log = new NotificationLog(page);
  const { id, odsCode, name } = await practice(page);
  const text = `Our colleague Sam Nguyen (sam.nguyen4@nhs.net) left us on 31 August 2024. ODS code ${odsCode}.`;
  // On any screen: this one is the practices'.
  await log.drop(mailFile('leaver.eml', { subject: 'Leaver', text }));
  await expect(log.title('Log a mail')).toBeVisible();
  await log.isRead('leaver.eml');
  await expect(log.fact('What was read', 'From')).toHaveText('Amy Penrose <amy@penrose.example>');
  await expect(log.fact('What was read', 'Sent')).toHaveText('11 September 2024 at 1:00pm');
  await expect(page.getByRole('region', { name: 'Text of the mail' })).toContainText('left us on 31 August 2024');
  await expect(log.fact('What was found', 'Practices')).toContainText(`Its code ${odsCode} is in`);
  await expect(log.fact('What was found', 'Dates')).toContainText('31 August 2024');
  await expect(log.fact('What was found', 'nhs.net')).toContainText('sam.nguyen4@nhs.net');
  await expect(log.field('Kind')).toHaveValue('leaver');
  await expect(log.field('Kind')).toHaveAccessibleDescription(/^Suggested: /);
  await expect(log.field('Practice')).toHaveValue(new RegExp(`^${odsCode} `));
  await expect(page.getByRole('checkbox', { name: 'Keep the whole message' })).not.toBeChecked();
  await inspect(app, page, 'a mail that was read');
  expect(await logged(page)).toEqual([]);

  await log.button('Take it myself').click();
  await log.button('Log this').click();
  await expect(log.title('Leaver')).toBeVisible();
  await expect(page.getByText('The notification was logged.')).toBeVisible();
  const me = (await ask(page, 'app.status', {})).user;
  expect(await logged(page)).toMatchObject([
    { subject: 'Leaver', kind: 'leaver', practice: { id, name }, owner: me, mine: true, overdue: true, state: 'new' },
  ]);
  const [row] = await logged(page);
  const detail = await ask(page, 'notifications.get', { id: row?.id ?? '' });
  expect(detail).toMatchObject({ keptMessage: null, facts: { kind: 'leaver' } });
  await page.getByRole('link', { name: 'Back to the log' }).click();
  await expect(log.table.getByRole('row', { name: /Leaver/ })).toContainText(odsCode);
});

test('what a drop would do is shown as copying, or Outlook would take the mail away', async ({ page }) => {
  const effects = await page.getByRole('main').evaluate((place) =>
    ['dragenter', 'dragover', 'drop'].map((type) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['Subject: A\r\n\r\nB'], 'a.eml'));
      // Of a transfer that a script made the browser keeps no effect: what is set is written down.
      let effect = 'move';
      Object.defineProperty(dataTransfer, 'dropEffect', {
        set: (value: string) => {
          effect = value;
        },
      });
      const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer });
      place.dispatchEvent(event);
      return [event.defaultPrevented, effect];
    }),
  );
  for (const effect of effects) expect(effect).toEqual([true, 'copy']);
  await new NotificationLog(page).isRead('a.eml');
});

test('several files, one of them broken: one after the other, and all only after each was looked at', async ({
  app,
  page,
}) => {
  const log = new NotificationLog(page);
  await log.open();
  await log.drop(
    await sampleMail('02-guidance-request.eml'),
    { name: 'broken.msg', bytes: Buffer.from('D0CF11E0A1B11AE1', 'hex') },
    { name: 'empty.eml', bytes: new Uint8Array() },
    await sampleMail('quick.msg'),
  );
  await log.isRead('1 of 4: 02-guidance-request.eml');
  await expect(log.button('Log all 4 as they stand')).toBeDisabled();
  await inspect(app, page, 'the first of several mails');
  await log.button('Next').click();
  await expect(page.getByRole('heading', { level: 2, name: '2 of 4: broken.msg' })).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('This mail was not read');
  await inspect(app, page, 'a broken mail');
  await log.button('Skip this one').click();
  await expect(page.getByRole('alert')).toContainText('“empty.eml” is empty, or a folder.');
  await log.button('Skip this one').click();
  await log.isRead('4 of 4: quick.msg');
  // A change in one mail is still there after looking at another one.
  await log.field('Note').fill('Asked by phone as well');
  await log.button('Previous').click();
  await expect(page.getByText('This mail was skipped. Nothing was logged.')).toBeVisible();
  await log.button('Next').click();
  await expect(log.field('Note')).toHaveValue('Asked by phone as well');
  expect(await logged(page)).toEqual([]);
  await log.field('Note').fill('Asked twice');
  await log.button('Log all 2 as they stand').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Log all 2' }).click();
  await expect(page.getByText('2 notifications were logged. 2 mails were skipped.')).toBeVisible();
  const rows = await logged(page);
  expect(rows).toHaveLength(2);
  const guidance = rows.find(({ subject }) => subject === 'Accessing a shared mailbox guidance');
  expect(guidance).toMatchObject({ kind: 'guidance-request' });
  const quick = rows.find((row) => row !== guidance);
  // What was typed last, right before, is logged too.
  expect((await ask(page, 'notifications.get', { id: quick?.id ?? '' })).form.note).toBe('Asked twice');
  await expect(log.table.getByRole('row', { name: /Accessing a shared mailbox guidance/ })).toBeVisible();
});

test('logging all at once stops at the one that fails, says which, and loses none', async ({ app, page }) => {
  const log = new NotificationLog(page);
  const files = ['one', 'two'].map((subject) => mailFile(`${subject}.eml`, { subject, text: 'Hello' }));
  await log.drop(...files);
  await log.isRead('1 of 2: one.eml');
  await log.button('Next').click();
  await log.isRead('2 of 2: two.eml');
  const restore = await answerInstead(app, 'notifications.save', {
    ok: false,
    error: { code: 'internal', message: 'The database did not answer.' },
  });
  const logAll = async () => {
    await log.button('Log all 2 as they stand').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Log all 2' }).click();
  };
  await logAll();
  const failure = page.getByRole('dialog', { name: 'Not all were logged' });
  await expect(failure).toContainText('“one.eml” was not logged');
  await expect(failure).toContainText('The database did not answer.');
  await failure.getByRole('button', { name: 'Close' }).click();
  await log.isRead('1 of 2: one.eml');
  await restore();
  await logAll();
  await expect(page.getByText('2 notifications were logged.')).toBeVisible();
  expect((await logged(page)).map(({ subject }) => subject).sort()).toEqual(['one', 'two']);
});

test('the same mail twice is said, with the way to the first; the second one waits meanwhile', async ({
  app,
  page,
}) => {
  const log = new NotificationLog(page);
  const mail = mailFile('mfa.eml', { subject: 'Question about MFA', text: 'How do we set up MFA on our mailbox?' });
  await log.drop(mail);
  await log.isRead('mfa.eml');
  await log.button('Log this').click();
  await expect(log.title('Question about MFA')).toBeVisible();
  await log.drop({ ...mail, name: 'again.eml' });
  await log.isRead('again.eml');
  await expect(page.getByText('The same mail is in the log already')).toBeVisible();
  await inspect(app, page, 'a mail that is in the log already');
  await page.getByRole('main').getByRole('link', { name: 'Question about MFA' }).click();
  await expect(log.title('Question about MFA')).toBeVisible();
  await expect(page.getByText('1 mail is not logged yet')).toBeVisible();
  await page.getByRole('link', { name: 'Go on logging' }).click();
  await log.isRead('again.eml');
  expect(await logged(page)).toHaveLength(1);
  await log.button('Log this').click();
  await expect(page.getByText('The same mail is in the log more than once')).toBeVisible();
  expect(await logged(page)).toHaveLength(2);
});

test('a text is pasted, its whole message kept on request, and asked about before it is lost', async ({
  app,
  page,
}) => {
  const log = new NotificationLog(page);
  const { odsCode } = await practice(page);
  await log.open();
  await page.getByRole('link', { name: 'Log a mail' }).click();
  await inspect(app, page, 'the ways to log a mail');
  await log.button('Read this text').click();
  await expect(log.field('Text of a mail')).toHaveAccessibleDescription(/Paste the text of a mail first/);
  await log
    .field('Text of a mail')
    .fill(`From: Amy Penrose\nSubject: New mailbox\n\nOur shared mailbox is live, ${odsCode}.`);
  await log.button('Cancel').click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('The text was not read yet.');
  await question.getByRole('button', { name: 'Stay on this page' }).click();
  await log.button('Read this text').click();
  await log.isRead('Pasted text');
  await expect(log.field('Practice')).toHaveValue(new RegExp(`^${odsCode} `));
  await log.field('Note').fill('Changed');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Practices/ })
    .click();
  await expect(question).toContainText('1 mail is not logged yet.');
  await inspect(app, page, 'the question before a mail is left');
  await question.getByRole('button', { name: 'Stay on this page' }).click();
  await page.getByRole('checkbox', { name: 'Keep the whole message' }).check();
  await log.button('Log this').click();
  await expect(page.getByRole('region', { name: 'Text of the message' })).toContainText('Our shared mailbox is live');
  await log.button('Delete the message…').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete the message' }).click();
  await expect(page.getByRole('region', { name: 'Text of the message' })).toBeHidden();
});

test('a text that is dropped is read; one that is dropped into a field belongs to the field', async ({ page }) => {
  const log = new NotificationLog(page);
  await log.open();
  await log.dropText('Subject: Leaver\n\nAmy Penrose has left the practice.');
  await log.isRead('Pasted text');
  await expect(log.field('Kind')).toHaveValue('leaver');
  const taken = await log.field('Note').evaluate((field) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'words');
    const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
    field.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(taken).toBe(false);
});

test('files are chosen in a dialog, and one is typed by hand in place of what can’t be read', async ({
  app,
  page,
  folder,
}) => {
  const log = new NotificationLog(page);
  await log.open();
  await page.getByRole('link', { name: 'Log a mail' }).click();
  await replaceDialogs(app, { open: folder });
  await log.button('Choose mails').click();
  await expect(page.getByRole('alert')).toContainText('This mail was not read');
  await log.button('Type it by hand').click();
  await log.isRead('2 of 2: By hand');
  await log.field('Sender').fill('Dr Osei');
  await log.field('Subject').fill('Asks how to open the mailbox');
  await log.field('Kind').selectOption({ label: 'Guidance request' });
  await log.button('Log this').click();
  await expect(log.title('Asks how to open the mailbox')).toBeVisible();
  expect(await logged(page)).toMatchObject([{ kind: 'guidance-request', senderName: 'Dr Osei', channel: 'phone' }]);
});

test('a workbook goes to the import, from the window and from a mail', async ({ page }) => {
  const log = new NotificationLog(page);
  const { readFile } = await import('node:fs/promises');
  const bytes = await readFile(SAMPLE_REGISTER);
  await log.drop({ name: 'register.xlsx', bytes });
  await expect(log.title('Import')).toBeVisible();
  await expect(log.button('Go on to the columns')).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Notifications/ })
    .click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Leave the import' }).click();
  await expect(log.title('Notifications')).toBeVisible();
  const mail = [
    'From: a@shop.example',
    'Subject: Our list',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    '--x',
    'Content-Type: text/plain',
    '',
    'Attached.',
    '--x',
    'Content-Type: text/csv; name="list.csv"',
    'Content-Disposition: attachment; filename="list.csv"',
    '',
    'ODS Code,Practice Name,Contractor,Town',
    'TP9ZZ,Newlyn Eye Care,Newlyn Ltd,Newlyn',
    '--x--',
  ].join('\r\n');
  await log.drop({ name: 'list.eml', bytes: Buffer.from(mail) });
  await log.isRead('list.eml');
  await log.button('Import this spreadsheet list.csv').click();
  await expect(log.title('Import')).toBeVisible();
  await expect(log.button('Go on to the columns')).toBeVisible();
  await expect(page.getByText('list.csv').first()).toBeVisible();
});

test('a mail that could not be read or logged says why, and can be tried again', async ({ app, page }) => {
  const log = new NotificationLog(page);
  const mail = mailFile('a.eml', { subject: 'A', text: 'B' });
  const message = 'The reader of mails ended unexpectedly. Nothing was logged.';
  const restore = await answerInstead(app, 'notifications.readFile', {
    ok: false,
    error: { code: 'file-not-readable', message },
  });
  await log.drop(mail);
  await expect(page.getByRole('alert')).toContainText(message);
  await restore();
  await log.button('Try again').click();
  await log.isRead('a.eml');
  await log.field('Practice').fill('no such practice');
  await log.button('Log this').click();
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await expect(summary).toContainText('Choose a practice from the list, or leave the field empty');
  await inspect(app, page, 'a mail that was refused');
  await log.field('Practice').fill('');
  await answerInstead(app, 'notifications.save', {
    ok: false,
    error: { code: 'internal', message: 'Something failed.' },
  });
  await log.button('Log this').click();
  await expect(page.getByRole('alert').filter({ hasText: 'The mail was not logged' })).toContainText(
    'Something failed.',
  );
  await expect(log.field('Subject')).toHaveValue('A');
});
