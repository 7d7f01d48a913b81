// Editions on a real database: each test is a way to send mails by a list that nobody published, or to lose what was.
import { MAIN_LIST } from '@shared/domain/distribution-list/list-form';
import { describe, expect, it } from 'vitest';
import { practice } from '../../support/forms';
import { scratchWorkspace } from '../../support/workspace';

describe('publishing', () => {
  it('freezes the list with who, when and why, and counts from 1', async () => {
    const { practices, lists, editions, distributionList } = await scratchWorkspace();
    expect(await lists.status()).toEqual({ edition: null, waiting: 0 });
    await practices.save(null, practice());
    expect(await lists.status()).toEqual({ edition: null, waiting: 1 });
    const { fingerprint } = await distributionList.get();
    const head = await editions.publish(MAIN_LIST, 'For the mail of May', fingerprint);
    expect(head).toMatchObject({ number: 1, publishedBy: 'h.yeo', entries: 1, added: 1, removed: 0, changed: 0 });
    expect(await lists.status()).toEqual({ edition: 1, waiting: 0 });
    expect(await lists.all()).toMatchObject([{ id: MAIN_LIST, isMain: true, entries: 1, waiting: 0, latest: head }]);
    const { entries, edition } = await editions.get(MAIN_LIST, 1);
    expect(edition).toEqual(head);
    expect(entries).toMatchObject([{ address: 'optometry.tp1f9@nhs.net', source: 'practice' }]);
  });
});
