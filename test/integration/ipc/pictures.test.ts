// How a picture leaves the console: it breaks when the paper says something else than the picture, or when a title makes
// a file name that Windows refuses.
import { expect, it, vi } from 'vitest';
import { pictureHandlers } from '../../../electron/ipc/handlers/pictures';
import { goodInputs } from './good-inputs';

type Context = Parameters<(typeof pictureHandlers)['pictures.savePdf']>[1];
const { picture } = goodInputs['pictures.print'];
const heading = { asAt: '2026-11-22T20:00:00Z', preparedBy: 'H Yeo' };
const workspace = () => ({ reports: { heading: async () => heading } });

it('prints the picture, with who prepared it and when', async () => {
  const printDocument = vi.fn(async () => ({ printed: true }));
  const context = { desktop: { printDocument }, workspace } as unknown as Context;
  expect(await pictureHandlers['pictures.print']({ picture }, context)).toEqual({ printed: true });
  expect(printDocument).toHaveBeenCalledWith(
    expect.objectContaining({ ...heading, title: picture.title, subject: picture.scope, landscape: false }),
  );
  expect(JSON.stringify(printDocument.mock.calls)).toContain(JSON.stringify(picture));
});

it('suggests a file name that Windows takes, and writes where it was told to', async () => {
  const chooseFileToSave = vi.fn(async () => '/reports/picture.pdf');
  const writeDocumentPdf = vi.fn(async () => ({ pages: 1 }));
  const context = { desktop: { chooseFileToSave, writeDocumentPdf }, workspace } as unknown as Context;
  const named = { ...picture, title: 'MFA: all/some' };
  expect(await pictureHandlers['pictures.savePdf']({ picture: named }, context)).toEqual({
    path: '/reports/picture.pdf',
  });
  expect(chooseFileToSave).toHaveBeenCalledWith(
    expect.objectContaining({ suggestedName: expect.stringMatching(/^MFA {2}all some \d{4}-\d\d-\d\d\.pdf$/) }),
  );
  expect(writeDocumentPdf).toHaveBeenCalledWith(
    expect.objectContaining({ title: 'MFA: all/some' }),
    '/reports/picture.pdf',
  );
});

it('writes nothing when the dialog is closed', async () => {
  const writeDocumentPdf = vi.fn();
  const context = {
    desktop: { chooseFileToSave: async () => null, writeDocumentPdf },
    workspace,
  } as unknown as Context;
  expect(await pictureHandlers['pictures.savePdf']({ picture }, context)).toBeNull();
  expect(writeDocumentPdf).not.toHaveBeenCalled();
});
