// Requests for new users on a real database. It breaks when one goes on with a fact missing or without a shared mailbox,
// when the account that comes of it is not the practice's, or when the step can't be put back whole.
import { expect, it } from 'vitest';
import { PracticeEntity } from '../../../electron/database/entities/practice';
import { openDatabase } from '../../../electron/database/open-database';
import { stampNow } from '../../../electron/services/audit/stamp';
import { leavePerson } from '../../../electron/services/people/leave';
import { writePerson } from '../../../electron/services/people/person-writer';
import { writeRequest } from '../../../electron/services/people/request-writer';
import type { Workspace } from '../../../electron/services/workspace';
import { practice } from '../../support/forms';
import { person, userRequest } from '../../support/people';
import { scratchWorkspace } from '../../support/workspace';

async function register(values = {}) {
  const workspace = await scratchWorkspace();
  const { id } = await workspace.practices.save(null, practice(values));
  const ask = (facts = {}) =>
    workspace.userRequests.save(null, { practiceId: id, notificationId: null }, userRequest(facts));
  const requests = async () => (await workspace.people.ofPractice(id)).requests;
  return { workspace, practiceId: id, ask, requests };
}

const newAccount = { person: null, nhsAddress: 'ben.carne@nhs.net', origin: 'nas', clear: true } as const;

const lastStep = async (workspace: Workspace, recordId: string) =>
  (await workspace.history.ofRecord(recordId))[0]?.stepId ?? '';

it('goes from asked to live, and the step is put back whole', async () => {
  const { workspace, practiceId, ask, requests } = await register();
  const { userRequests, people } = workspace;
  const asked = await ask();
  const sent = await userRequests.advance(asked, 'sent', '2025-03-05');
  expect(await requests()).toMatchObject([{ state: 'sent', nextStep: { who: 'helpdesk' } }]);
  const reminded = await userRequests.advance(sent, 'reminded', '2025-03-20');
  const live = await userRequests.goLive(reminded, '2025-03-21', newAccount);
  expect(await requests()).toMatchObject([
    { state: 'live', nextStep: null, person: { id: live.personId, fullName: 'Ben Carne' }, values: { mobile: '' } },
  ]);
  expect(await people.get(live.personId)).toMatchObject({
    form: { nhsAddress: 'ben.carne@nhs.net', personalAddress: '', mobile: '', accountCreatedOn: '2025-03-21' },
    links: [{ role: 'member', startedOn: '2025-03-21', practice: { id: practiceId } }],
    canClear: false,
  });
  await workspace.history.undo({ stepId: await lastStep(workspace, live.personId), recordId: null });
  expect(await people.list()).toEqual([]);
  expect(await requests()).toMatchObject([{ state: 'sent', person: null, values: { mobile: '+447700900456' } }]);
});

it('is refused with the list of what is missing, and waits for it', async () => {
  const { workspace, ask, requests } = await register();
  const { userRequests, requestMails } = workspace;
  const asked = await ask({ mobile: '', role: '' });
  const missing = /mobile phone number, owner or member missing/;
  await expect(userRequests.advance(asked, 'sent', '2025-03-05')).rejects.toThrow(missing);
  await expect(requestMails.draft(asked.id, 'practice', '')).rejects.toThrow(missing);
  await expect(userRequests.goLive(asked, '2025-03-05', newAccount)).rejects.toThrow(/owner or member missing/);
  const draft = await requestMails.draft(asked.id, 'missing', 'optometry.tp1f9@nhs.net');
  expect(draft.body).toContain('Still missing: mobile phone number, owner or member');
  const refused = await userRequests.refuse(asked, '2025-03-06', '');
  expect(await requests()).toMatchObject([
    { state: 'refused', refusalReason: 'Missing: mobile phone number, owner or member', nextStep: null },
  ]);
  await expect(userRequests.advance(refused, 'reminded', '2025-03-07')).rejects.toThrow(/Take that back first/);
  const again = await userRequests.refuse(refused, null, '');
  await userRequests.save(again, { practiceId: '', notificationId: null }, userRequest());
  expect(await requests()).toMatchObject([{ state: 'asked', missing: [], nextStep: { who: 'practice' } }]);
});

it('leads a practice without a live shared mailbox to the application', async () => {
  const { workspace, ask, requests } = await register({ mailboxKind: 'none', mailboxAddress: '', toldOn: '' });
  const asked = await ask();
  const why = /applies for the mailbox first/;
  await expect(workspace.userRequests.advance(asked, 'sent', '2025-03-05')).rejects.toThrow(why);
  await expect(workspace.requestMails.draft(asked.id, 'helpdesk', '')).rejects.toThrow(why);
  expect(await workspace.requestMails.text(asked.id, 'helpdesk')).toMatchObject({ noMailbox: true });
  expect(await requests()).toMatchObject([{ nextStep: { who: 'contractor' } }]);
});

it('writes the text that the practice sends, and the mail around it', async () => {
  const { workspace, ask } = await register();
  const asked = await ask();
  const text = await workspace.requestMails.draft(asked.id, 'helpdesk', 'helpdesk@nhs.net');
  expect(text.body).toContain(
    'Full name: Ben Carne\nPersonal email address: ben@carne.example\nMobile phone number: 07700 900456\nOwner or member: Member',
  );
  expect(await workspace.requestMails.text(asked.id, 'practice')).toMatchObject({
    to: 'optometry.tp1f9@nhs.net',
    body: expect.stringContaining('from optometry.tp1f9@nhs.net to helpdesk@nhs.net'),
    gaps: [],
    missing: [],
  });
  await expect(workspace.requestMails.draft(asked.id, 'missing', '')).rejects.toThrow(/Nothing is missing/);
  await workspace.settings.templates.save(
    { id: 'new-user-helpdesk', version: 0 },
    'Subject\n\nFor {{userName}}, {{egressForm}}',
  );
  await expect(workspace.requestMails.draft(asked.id, 'helpdesk', '')).rejects.toThrow(/not filled in/);
});

it('gives the account to somebody who is there already, and refuses an address that another has', async () => {
  const { workspace, practiceId, ask } = await register();
  const { people, userRequests } = workspace;
  await people.save(null, person(), null);
  const ben = await people.save(
    null,
    person({ fullName: 'Ben Carne', nhsAddress: '', state: 'joiner', accountCreatedOn: '' }),
    null,
  );
  const asked = await ask();
  const taken = { ...newAccount, nhsAddress: 'amy.penrose1@nhs.net' };
  await expect(userRequests.goLive(asked, '2025-03-21', taken)).rejects.toMatchObject({ code: 'duplicate' });
  const live = await userRequests.goLive(asked, '2025-03-21', { ...newAccount, person: ben, clear: false });
  expect(live.personId).toBe(ben.id);
  const found = await people.get(ben.id);
  expect(found).toMatchObject({ state: 'live', canClear: true, form: { accountCreatedOn: '2025-03-21' } });
  await people.clearPersonal(found);
  expect(await people.get(ben.id)).toMatchObject({ canClear: false, form: { personalAddress: '', mobile: '' } });
  expect(await people.ofPractice(practiceId)).toMatchObject({ members: 1, requests: [{ values: { mobile: '' } }] });
});

it('refuses dates that can’t be, a missing reason, a wrong version and what is not there', async () => {
  const { workspace, practiceId, ask, requests } = await register();
  const { userRequests, bin } = workspace;
  const asked = await ask();
  await expect(userRequests.advance(asked, 'sent', '2025-03-02')).rejects.toMatchObject({ fields: { on: /before/ } });
  await expect(userRequests.advance(asked, 'sent', '2999-01-01')).rejects.toMatchObject({ fields: { on: /future/ } });
  await expect(ask({ askedOn: '2999-01-01' })).rejects.toMatchObject({ fields: { 'values.askedOn': /future/ } });
  await expect(userRequests.refuse(asked, '2025-03-05', '')).rejects.toMatchObject({ fields: { reason: /why/ } });
  const stale = { ...asked, version: 9 };
  await expect(userRequests.advance(stale, 'sent', '2025-03-05')).rejects.toMatchObject({ code: 'changed-since' });
  await expect(userRequests.advance({ ...asked, id: practiceId }, 'sent', '2025-03-05')).rejects.toMatchObject({
    code: 'not-found',
  });
  const nowhere = { practiceId: asked.id, notificationId: null };
  await expect(userRequests.save(null, nowhere, userRequest())).rejects.toMatchObject({ code: 'not-found' });
  const removed = await bin.remove('request', asked);
  expect(await requests()).toEqual([]);
  expect(await bin.list()).toMatchObject({
    rows: [{ entity: 'request', name: 'Request for Ben Carne', code: 'TP1F9' }],
  });
  await bin.restore('request', removed);
  expect(await requests()).toMatchObject([{ state: 'asked' }]);
});

it('is written with people inside one transaction of somebody else, all of it or nothing', async () => {
  const { workspace, practiceId } = await register();
  const database = await openDatabase(workspace.databaseFile);
  const stamp = stampNow('h.yeo', { stepLabel: 'A notification applied' });
  const link = { role: 'owner' as const, startedOn: '', endedOn: '', accessRemovedOn: '' };
  await expect(
    database.writes.write(async (manager) => {
      const links = [{ id: null, practiceId, facts: link }];
      const added = await writePerson(manager, stamp, { target: null, facts: person(), links });
      await writeRequest(manager, stamp, {
        target: null,
        owner: { practiceId, notificationId: added.id },
        facts: userRequest(),
      });
      await leavePerson(manager, stamp, { target: added, practiceId, on: '2025-01-01' });
      expect(await manager.findOneBy(PracticeEntity, { id: practiceId })).not.toBeNull();
      throw new Error('the rest failed');
    }),
  ).rejects.toThrow('the rest failed');
  await database.close();
  expect(await workspace.people.list()).toEqual([]);
  expect(await workspace.people.ofPractice(practiceId)).toMatchObject({ requests: [], owners: 0 });
});
