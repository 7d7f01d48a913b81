import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase } from '@electron/database/open-database';
import { targetOf } from '@electron/services/imports/targets';
import type { Workspace } from '@electron/services/workspace';
import { kindOf } from '@shared/domain/imports/kinds';
import { showValue } from '@shared/domain/imports/show-plan';
import { describe, expect, it } from 'vitest';
import { practice } from '../../support/forms';
import { keptMail, notification } from '../../support/notifications';
import { scratchFolder } from '../../support/scratch';
import { scratchWorkspace } from '../../support/workspace';

const KIND = kindOf('notifications');
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const csv = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(quoted).join(',')).join('\r\n');

async function importText({ imports }: Workspace, text: string) {
  const opened = await imports.open({ name: 'log.csv', bytes: new TextEncoder().encode(text) });
  const sheet = await imports.readSheet(opened.sessionId, {
    sheet: opened.suggestedSheet,
    kind: null,
    headingRow: null,
  });
  const columns = sheet.columns.map(({ index, field }) => ({ index, field }));
  const { sheet: name, kind, headingRow } = sheet;
  const request = {
    sheet: name,
    kind,
    headingRow: headingRow ?? 1,
    columns,
    choices: {},
    clearEmpty: false,
    asAt: null,
  };
  const plan = await imports.plan(opened.sessionId, request);
  return { sheet, plan, sessionId: opened.sessionId };
}

/** The whole log as an export of the kind writes it. */
async function exported(workspace: Workspace): Promise<string> {
  const database = await openDatabase(workspace.databaseFile);
  try {
    const rows: string[][] = [KIND.fields.map(({ label }) => label)];
    for await (const page of targetOf('notifications').existing(database.reader.manager))
      for (const { values } of page)
        rows.push(KIND.fields.map((field) => showValue(field, values[field.id] ?? '', [])));
    return csv(rows);
  } finally {
    await database.close();
  }
}

async function filled() {
  const workspace = await scratchWorkspace();
  const { id: practiceId } = await workspace.practices.save(null, practice());
  const { contractor } = await workspace.practices.get(practiceId);
  const { notifications } = workspace;
  await notifications.save(
    null,
    notification({ practiceId, contractorId: contractor.id, note: 'Rang\non Monday' }),
    keptMail(),
  );
  // The same mail logged twice, one that says hardly anything, and a moment with seconds on a summer's night.
  await notifications.save(null, notification({ state: 'done', owner: 'h.yeo' }), keptMail());
  await notifications.save(null, notification({ senderName: '', senderAddress: '', subject: '', channel: 'phone' }));
  await notifications.save(null, notification({ receivedAt: '2026-07-05T23:30:59.123Z', subject: '=SUM(A1)' }));
  return workspace;
}

describe('the log as a file', () => {
  // Catches: seconds lost, the same mail logged twice taken for a repeat, labels that no reader takes back.
  it('comes back unchanged', async () => {
    const workspace = await filled();
    const before = await workspace.notifications.list();
    const { plan, sheet, sessionId } = await importText(workspace, await exported(workspace));
    expect(sheet.kind).toBe('notifications');
    expect(sheet.columns.map(({ field }) => field)).toEqual(KIND.fields.map(({ id }) => id));
    expect(plan).toMatchObject({ rows: 4, unchanged: 4, add: 0, update: 0, conflict: 0, error: 0, warnings: 0 });
    await workspace.imports.commit(sessionId, { base: 'all', toggled: [] });
    expect(await workspace.notifications.list()).toEqual(before);
  });

  it('fills an empty log, and again changes nothing', async () => {
    const text = await exported(await filled());
    const other = await scratchWorkspace();
    await other.practices.save(null, practice());
    const lines = text.split('\r\n');
    // Rows alone in what they say: a mail logged twice is a question to whoever has neither.
    const file = [lines[0], lines[1], lines[4]].join('\r\n');
    const first = await importText(other, file);
    expect(first.plan).toMatchObject({ rows: 2, add: 2, error: 0 });
    await other.imports.commit(first.sessionId, { base: 'all', toggled: [] });
    const rows = await other.notifications.list();
    expect(rows).toMatchObject([
      {
        receivedAt: '2026-09-07T08:12:00.000Z',
        practice: { odsCode: 'TP1F9' },
        contractor: { name: 'Amy Penrose Ltd' },
      },
      { receivedAt: '2026-07-05T23:30:00.000Z', subject: '=SUM(A1)' },
    ]);
    expect((await importText(other, file)).plan).toMatchObject({ unchanged: 2, add: 0, update: 0 });
  });

  it('is undone as one import', async () => {
    const workspace = await scratchWorkspace();
    const { sessionId } = await importText(
      workspace,
      'Received on,Sender,Subject\r\n07/09/2026,Amy,Hello\r\n08/09/2026,Jo,Hi',
    );
    const { batchId, added } = await workspace.imports.commit(sessionId, { base: 'all', toggled: [] });
    expect(added).toBe(2);
    expect(await workspace.imports.undo(batchId)).toMatchObject({ removed: 2, leftAsIs: 0 });
    expect(await workspace.notifications.list()).toEqual([]);
  });
});

describe('a file of somebody else’s', () => {
  const HEAD = 'Date received,Time received,From,From address,Subject,Kind of notification,ODS,Contractor,Notes';

  it('is matched by time, sender and subject, and keeps in the note what the register doesn’t have', async () => {
    const workspace = await scratchWorkspace();
    const saved = await workspace.notifications.save(null, notification({ note: 'Rang' }));
    const text = [
      HEAD,
      '07/09/2026,9.12am,Amy Penrose,OPTOMETRY.TP1F9@nhs.net,our NEW shared mailbox,Leaver,TPZZ9,Nobody Ltd,Once more',
      '07/09/2026,noonish,Amy Penrose,optometry.tp1f9@nhs.net,Another,Something odd,,,',
    ].join('\r\n');
    const { plan, sessionId, sheet } = await importText(workspace, text);
    expect(sheet.kind).toBe('notifications');
    expect(plan).toMatchObject({ rows: 2, update: 1, add: 1, error: 0, warnings: 2 });
    await workspace.imports.commit(sessionId, { base: 'all', toggled: [] });
    const { form } = await workspace.notifications.get(saved.id);
    expect(form).toMatchObject({ ...notification(), kind: 'leaver', subject: form.subject, note: form.note });
    expect(form.note).toMatch(/^Rang\n/);
    expect(form.note).toContain('ODS code: “TPZZ9”');
    expect(form.note).toContain('Contractor: “Nobody Ltd”');
    const added = (await workspace.notifications.list()).find(({ subject }) => subject === 'Another');
    expect(added).toMatchObject({ receivedAt: '2026-09-06T23:00:00.000Z', kind: 'other', state: 'new' });
    expect((await importText(workspace, text)).plan).toMatchObject({ add: 0, update: 0 });
  });

  it('a row without date, or without sender and subject, is an error', async () => {
    const workspace = await scratchWorkspace();
    const { plan } = await importText(workspace, `${HEAD}\r\n,,Amy,,Hello,,,,\r\n07/09/2026,,,,,,,,Only a note`);
    expect(plan).toMatchObject({ rows: 2, error: 2, add: 0 });
  });

  it('of a file with several sheets’ worth of rows, all are written in one step', async () => {
    const workspace = await scratchWorkspace();
    const rows = Array.from({ length: 700 }, (_, index) => `07/09/2026,,Amy,,Mail ${index},,,,`);
    const folder = await scratchFolder();
    await writeFile(path.join(folder, 'log.csv'), [HEAD, ...rows].join('\r\n'));
    const { sessionId } = await importText(workspace, [HEAD, ...rows].join('\r\n'));
    expect(await workspace.imports.commit(sessionId, { base: 'all', toggled: [] })).toMatchObject({ added: 700 });
    expect(await workspace.notifications.list()).toHaveLength(700);
  });
});
