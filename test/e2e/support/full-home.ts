/** A register in which something is to be done about everything, made by the console's own requests. */
import type { Page } from '@playwright/test';
import { addDays } from '../../../shared/domain/calendar';
import { emptyContractor } from '../../../shared/domain/contractor-form';
import { MAIN_LIST } from '../../../shared/domain/distribution-list/list-form';
import { emptyPractice } from '../../../shared/domain/practice-form';
import { addPerson, practicesWithMailbox } from './access';
import { ask } from './app';
import { saveNotification } from './notification-log';

const ago = (today: string, days: number) => addDays(today, -days);

/** Publishes a list as it is: the one of everyone, unless told otherwise. */
export async function publish(page: Page, reason: string, listId = MAIN_LIST): Promise<void> {
  const { fingerprint } = await ask(page, 'distributionList.get', { listId });
  await ask(page, 'editions.publish', { listId, reason, seen: fingerprint });
}

/** An application of each sort: only begun, and with its form sent without a code. */
async function fillApplications(page: Page, today: string): Promise<void> {
  let wanted = 3;
  for (const row of await ask(page, 'practices.list', {})) {
    if (wanted === 0) return;
    if (row.mailboxAddress !== '' || row.status === 'closed') continue;
    const owner = { practiceId: row.id, contractorId: null };
    if (!(await ask(page, 'applications.of', owner)).canStart) continue;
    const { id, version } = await ask(page, 'applications.start', owner);
    if (wanted === 3)
      await ask(page, 'applications.setStep', {
        id,
        version,
        step: 'form-submitted',
        date: ago(today, 20),
        mailbox: null,
      });
    wanted -= 1;
  }
  throw new Error('Too few practices can apply');
}

async function fillNotifications(page: Page, today: string): Promise<void> {
  const [first] = await ask(page, 'practices.list', {});
  for (const [n, days] of [1, 2, 3, 5, 8, 13, 21].entries())
    await saveNotification(page, {
      subject: `Mail ${n + 1}`,
      kind: n % 2 === 0 ? 'leaver' : 'new-shared-mailbox',
      practiceId: n === 0 ? (first?.id ?? '') : '',
      receivedAt: `${ago(today, days)}T12:00:00.000Z`,
      dueOn: n > 3 ? ago(today, 1) : addDays(today, 3),
      state: n === 2 ? 'in-progress' : 'new',
    });
  await saveNotification(page, { subject: 'Done already', state: 'done', outcome: 'Nothing left' });
}

/** Somebody in every state that puts access at risk, at practices of which one has no owner. */
async function fillPeople(page: Page, today: string): Promise<void> {
  const [one, two, three, four] = await practicesWithMailbox(page, 4);
  if (!one || !two || !three || !four) throw new Error('Too few practices');
  const add = (fullName: string, at: typeof one, mfa: object, role: 'owner' | 'member' = 'owner') =>
    addPerson(page, { fullName, at, link: { role }, mfa });
  // The passwords expire every 90 days after the reset: one of them today, so that this month has one whatever the day.
  await add('Demelza Rowe', one, {
    kind: 'restricted',
    happenedOn: ago(today, 90),
    asAt: ago(today, 90),
    source: 'nas',
  });
  await add('Jory Nance', one, { kind: 'restricted', happenedOn: ago(today, 50), asAt: ago(today, 50), source: 'nas' });
  await add('Kerra Pascoe', two, {
    kind: 'access-lost',
    happenedOn: ago(today, 9),
    asAt: ago(today, 9),
    source: 'nas',
  });
  await add('Petroc Hale', two, { kind: 'registered', happenedOn: ago(today, 40), asAt: ago(today, 40) }, 'member');
  await add('Cador Bray', three, { kind: 'prompted', happenedOn: ago(today, 2), asAt: ago(today, 2) }, 'member');
  await addPerson(page, { fullName: 'Lowen Keast', at: four, link: { role: 'owner', endedOn: addDays(today, 11) } });
}

/** Contracts that end in the next weeks: two practices' on one day, and a contractor's. */
async function fillContracts(page: Page, today: string): Promise<void> {
  // Ninety days before a day some weeks on: three months are a day or two more or less.
  const given = ago(today, 75);
  for (const [n, odsCode] of ['A1Z9Z', 'A2Z9Z'].entries())
    await ask(page, 'practices.save', {
      id: null,
      version: null,
      values: {
        ...emptyPractice,
        odsCode,
        name: `Closing Eyecare ${n + 1}`,
        contractorName: 'Closing Eyecare Ltd',
        town: 'Truro',
        status: 'notice',
        noticeGivenOn: given,
        mailboxKind: 'shared',
        mailboxAddress: `optometry.${odsCode.toLowerCase()}@nhs.net`,
        mailboxStatus: 'live',
        onList: 'yes',
      },
    });
  await ask(page, 'contractors.save', {
    id: null,
    version: null,
    values: { ...emptyContractor, name: 'Leaving Vision plc', noticeGivenOn: ago(today, 80) },
  });
}

/** Fills the sample register. The list is published first, so that what follows is not in its edition. */
export async function fillHome(page: Page): Promise<string> {
  const { today } = await ask(page, 'home.get', {});
  await publish(page, 'First edition');
  await fillApplications(page, today);
  await fillNotifications(page, today);
  await fillPeople(page, today);
  await fillContracts(page, today);
  return today;
}
