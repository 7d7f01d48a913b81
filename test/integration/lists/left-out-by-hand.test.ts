// What staff leave out of the list of everyone: would catch a page that says "on the list" of a practice to which no mail
// goes, and another list that loses an address with it.
import { MAIN_LIST, MAIN_RULE } from '@shared/domain/distribution-list/list-form';
import { expect, it } from 'vitest';
import { list } from '../../support/forms';
import { scratchWorkspace } from '../../support/workspace';
import { addressesOf, site } from './support';

it('is off the list wherever the practice is shown, and stays on other lists', async () => {
  const workspace = await scratchWorkspace();
  const { lists, practices, contractors, recipients } = workspace;
  const out = await site(workspace, 'TPAAA');
  await site(workspace, 'TPBBB');
  const { version, form } = await lists.get(MAIN_LIST);
  const exclusions = [{ address: 'Optometry.TPAAA@nhs.net', reason: 'Asked to be left alone' }];
  await lists.save({ id: MAIN_LIST, version }, { ...form, exclusions });
  const other = await lists.save(null, list({ name: 'Everyone else', rule: MAIN_RULE, extras: [], exclusions: [] }));

  const off = { listState: 'off', listReason: 'Left out by hand: Asked to be left alone' };
  expect((await practices.list()).find(({ id }) => id === out.id)).toMatchObject(off);
  const detail = await practices.get(out.id);
  expect(detail).toMatchObject(off);
  expect((await contractors.get(detail.contractor.id)).sites).toMatchObject([{ listState: 'off' }]);
  expect(await addressesOf(workspace)).toEqual(['optometry.tpbbb@nhs.net']);
  expect(await addressesOf(workspace, other.id)).toEqual(['optometry.tpaaa@nhs.net', 'optometry.tpbbb@nhs.net']);
  expect(await lists.status()).toMatchObject({ entries: 1 });
  expect(await practices.counts()).toMatchObject({ listEntries: 1 });
  // It is no recipient of its own all the same.
  expect(JSON.stringify(await recipients.list())).not.toContain('tpaaa');
});
