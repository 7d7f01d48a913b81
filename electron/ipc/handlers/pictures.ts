import { fileName } from '@shared/domain/file-name';
import { pictureDocument } from '@shared/domain/reports/screen-papers';
import type { pictureRoutes } from '@shared/ipc/pictures';
import type { HandlersOf } from '../handlers';
import { exportTo } from './save-dialogs';

export const pictureHandlers: HandlersOf<typeof pictureRoutes> = {
  'pictures.print': async ({ picture }, { workspace, desktop }) =>
    desktop.printDocument(pictureDocument(picture, await workspace().reports.heading())),
  'pictures.savePdf': ({ picture }, { workspace, desktop }) =>
    exportTo(desktop, 'pdf', fileName(picture.title), async (path) =>
      desktop.writeDocumentPdf(pictureDocument(picture, await workspace().reports.heading()), path),
    ),
};
