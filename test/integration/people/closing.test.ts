// A practice closes, and its people with it, on a real database. It breaks when somebody keeps a link with a practice that
// is gone, when somebody who works elsewhere too is marked as left, or when the step can't be put back whole.
import { expect, it } from 'vitest';
import type { Workspace } from '../../../electron/services/workspace';
import { addDays } from '../../../shared/domain/calendar';
import { todayInLondon } from '../../../shared/domain/calendar-date';
import type { LinkFacts } from '../../../shared/domain/people/links';
import { practice } from '../../support/forms';
import { person } from '../../support/people';
import { scratchWorkspace } from '../../support/workspace';
import { visible } from '../history/support';

const today = todayInLondon(new Date());
const closedOn = addDays(today, -10);
const closing = { closedOn, closeMailbox: true, takeOffList: true, successorCode: '' };
const link = (values: Partial<LinkFacts> = {}): LinkFacts => ({
  role: 'owner',
  startedOn: '2025-04-01',
  endedOn: '',
  accessRemovedOn: '',
  ...values,
});

/** Amy works at both practices, Ben and Dee at the one that closes; Cai is to come; Eve left before. */
async function register() {
  const workspace = await scratchWorkspace();
  const { practices, people } = workspace;
  const site = await practices.save(null, practice());
  const other = await practices.save(
    null,
    practice({ odsCode: 'TP1G2', name: 'Other', mailboxAddress: 'optometry.tp1g2@nhs.net' }),
  );
  const add = (fullName: string, values: Partial<LinkFacts> = {}) =>
    people.save(null, person({ fullName, nhsAddress: `${fullName.toLowerCase()}@nhs.net` }), {
      practiceId: site.id,
      link: link(values),
    });
  const amy = await people.saveLink(await add('Amy'), null, other.id, link({ role: 'member' }));
  const [ben, dee] = [await add('Ben'), await add('Dee')];
  const cai = await add('Cai', { startedOn: addDays(today, 30), role: 'member' });
  const eve = await people.leave(await add('Eve'), site.id, addDays(today, -20));
  return { workspace, site, other, amy, ben, cai, dee, eve };
}

const lastStep = async (workspace: Workspace, recordId: string) =>
  (await workspace.history.ofRecord(recordId))[0]?.stepId ?? '';
const everything = async (workspace: Workspace) => ({
  register: await visible(workspace),
  people: (await workspace.people.list()).map(({ version: _, ...row }) => row),
});

it('ends the links of those who were ticked, and keeps them listed until the access was taken away', async () => {
  const { workspace, site, other, amy, ben, cai, dee } = await register();
  const before = await everything(workspace);
  await workspace.practices.close(site, { ...closing, people: [amy, ben, cai] });

  const found = await workspace.people.ofPractice(site.id);
  expect(found.links.map(({ fullName }) => fullName)).toEqual(['Dee']);
  expect(found.leaversToRemove.map(({ fullName, endedOn }) => [fullName, endedOn])).toEqual([
    ['Amy', closedOn],
    ['Ben', closedOn],
    ['Eve', addDays(today, -20)],
  ]);
  const rows = new Map((await workspace.people.list()).map((row) => [row.fullName, row]));
  expect([...rows].map(([name, { state }]) => [name, state])).toEqual([
    ['Amy', 'live'],
    ['Ben', 'left'],
    ['Cai', 'left'],
    ['Dee', 'live'],
    ['Eve', 'left'],
  ]);
  expect(rows.get('Amy')).toMatchObject({ accessLeft: 1, practices: [{ id: site.id }, { id: other.id }] });
  // A link that never began is none: there is no access to take away.
  expect((await workspace.people.get(cai.id)).links).toEqual([]);

  const stepId = await lastStep(workspace, ben.id);
  expect(stepId).toBe(await lastStep(workspace, site.id));
  expect(stepId).not.toBe(await lastStep(workspace, dee.id));
  await workspace.history.undo({ stepId, recordId: null });
  expect(await everything(workspace)).toEqual(before);
});

it('on a day to come leaves them there until then', async () => {
  const { workspace, site, ben, cai } = await register();
  const then = addDays(today, 40);
  await workspace.practices.close(site, { ...closing, closedOn: then, people: [ben, cai] });
  const { links } = await workspace.people.ofPractice(site.id);
  expect(links.map(({ fullName, standing, endedOn }) => [fullName, standing, endedOn])).toEqual([
    ['Amy', 'current', ''],
    ['Ben', 'leaving', then],
    ['Cai', 'to-come', then],
    ['Dee', 'current', ''],
  ]);
  expect(await workspace.people.get(ben.id)).toMatchObject({ state: 'live' });
});

// Catches: a person who was given another practice meanwhile, marked as left by somebody who could not know.
it('is refused whole when one of the people was changed meanwhile', async () => {
  const { workspace, site, other, amy, ben } = await register();
  await workspace.people.saveLink(ben, null, other.id, link());
  await expect(workspace.practices.close(site, { ...closing, people: [amy, ben] })).rejects.toMatchObject({
    code: 'changed-since',
    message: expect.stringContaining('Ben was changed meanwhile'),
  });
  expect((await workspace.practices.get(site.id)).status).toBe('open');
  expect((await workspace.people.ofPractice(site.id)).links).toHaveLength(4);
});

it('ends the links of some hundreds of people in one go', async () => {
  const workspace = await scratchWorkspace();
  const site = await workspace.practices.save(null, practice());
  const people = [];
  for (let n = 0; n < 260; n++)
    people.push(
      await workspace.people.save(null, person({ fullName: `Person ${n}`, nhsAddress: `person.${n}@nhs.net` }), {
        practiceId: site.id,
        link: link({ role: 'member' }),
      }),
    );
  await workspace.practices.close(site, { ...closing, people });
  expect((await workspace.people.list()).filter(({ state }) => state === 'left')).toHaveLength(260);
});
