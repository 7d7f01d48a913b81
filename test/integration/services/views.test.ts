// Would catch: a view lost or written over unseen, and a database that somebody else wrote into breaking the screen.
import type { TableView } from '@shared/domain/table-view';
import { expect, it } from 'vitest';
import { ViewsService } from '../../../electron/services/views/views-service';
import { scratchDatabase } from '../../support/scratch';

const view: TableView = {
  columns: ['odsCode', 'town'],
  widths: { town: 120 },
  sorts: [{ column: 'town', descending: true }],
  filters: [{ kind: 'text', column: 'town', text: 'Bath', not: false }],
  search: 'gale',
};

async function make() {
  const database = await scratchDatabase();
  return { database, views: new ViewsService(database) };
}

it('keeps views by screen, by name, and gives back what was saved', async () => {
  const { views } = await make();
  await views.save('practices', null, 'Somerset', view);
  await views.save('practices', null, 'Bath', view);
  await views.save('contractors', null, 'Bath', view);
  expect((await views.list('practices')).map(({ name }) => name)).toEqual(['Bath', 'Somerset']);
  expect((await views.list('contractors'))[0]?.definition).toEqual(view);
  expect(await views.list('applications')).toEqual([]);
});

it('writes over, renames and removes the version that was seen, and no other', async () => {
  const { views } = await make();
  const first = await views.save('practices', null, 'Bath', view);
  const second = await views.save('practices', first, 'Bath', { ...view, search: '' });
  expect(second).toMatchObject({ id: first.id, version: 2, definition: { search: '' } });
  await expect(views.save('practices', first, 'Bath', view)).rejects.toMatchObject({ code: 'changed-since' });
  await expect(views.remove(first)).rejects.toMatchObject({ code: 'changed-since' });
  const third = await views.rename(second, 'Bath and more');
  await views.remove(third);
  expect(await views.list('practices')).toEqual([]);
  await expect(views.rename(third, 'x')).rejects.toMatchObject({ code: 'not-found' });
});

it('refuses a name that another view has, whatever its case; a removed view’s name is free', async () => {
  const { views } = await make();
  const bath = await views.save('practices', null, 'Bath', view);
  await expect(views.save('practices', null, 'BATH', view)).rejects.toMatchObject({
    code: 'duplicate',
    fields: { name: expect.any(String) },
  });
  await views.remove(bath);
  expect((await views.save('practices', null, 'Bath', view)).name).toBe('Bath');
});

it('opens what another program left there', async () => {
  const { database, views } = await make();
  const { id } = await views.save('practices', null, 'Odd', view);
  for (const [stored, expected] of [
    ['not json', { columns: [], filters: [] }],
    ['null', { columns: [] }],
    [
      '{"columns":["odsCode",5],"filters":[{"kind":"evil"},{"kind":"empty","column":"town","not":true}],"extra":1}',
      { columns: ['odsCode'], filters: [{ kind: 'empty', column: 'town', not: true }] },
    ],
  ] as const) {
    await database.writes.write((manager) =>
      manager.query('UPDATE saved_view SET definition = ? WHERE id = ?', [stored, id]),
    );
    expect((await views.list('practices'))[0]?.definition, stored).toMatchObject(expected);
  }
});
