// How a picture leaves the console: it breaks when a page that nobody waits for is drawn, or when a title makes a file
// name that Windows refuses.
import { expect, it, vi } from 'vitest';
import { pictureHandlers } from '../../../electron/ipc/handlers/pictures';
import { goodInputs } from './good-inputs';

type Context = Parameters<(typeof pictureHandlers)['pictures.savePdf']>[1];
const { picture } = goodInputs['pictures.print'];

it('draws nothing for a page that nobody waits for', async () => {
  const context = { desktop: { pictureToDraw: () => null } } as unknown as Context;
  await expect(pictureHandlers['pictures.paper'](goodInputs['pictures.paper'], context)).rejects.toMatchObject({
    code: 'not-found',
  });
});

it('hands the page its picture, with who prepared it and when', async () => {
  const heading = { asAt: '2026-11-22T20:00:00Z', preparedBy: 'H Yeo' };
  const context = {
    desktop: { pictureToDraw: () => picture },
    workspace: () => ({ reports: { heading: async () => heading } }),
  } as unknown as Context;
  const paper = await pictureHandlers['pictures.paper'](goodInputs['pictures.paper'], context);
  expect(paper).toEqual({ picture, ...heading });
});

it('suggests a file name that Windows takes, and writes where it was told to', async () => {
  const chooseFileToSave = vi.fn(async () => '/reports/picture.pdf');
  const writePicturePdf = vi.fn(async () => {});
  const context = { desktop: { chooseFileToSave, writePicturePdf } } as unknown as Context;
  const named = { ...picture, title: 'MFA: all/some' };
  expect(await pictureHandlers['pictures.savePdf']({ picture: named }, context)).toEqual({
    path: '/reports/picture.pdf',
  });
  expect(chooseFileToSave).toHaveBeenCalledWith(
    expect.objectContaining({ suggestedName: expect.stringMatching(/^MFA {2}all some \d{4}-\d\d-\d\d\.pdf$/) }),
  );
  expect(writePicturePdf).toHaveBeenCalledWith(named, '/reports/picture.pdf');
});

it('writes nothing when the dialog is closed', async () => {
  const writePicturePdf = vi.fn();
  const context = { desktop: { chooseFileToSave: async () => null, writePicturePdf } } as unknown as Context;
  expect(await pictureHandlers['pictures.savePdf']({ picture }, context)).toBeNull();
  expect(writePicturePdf).not.toHaveBeenCalled();
});
