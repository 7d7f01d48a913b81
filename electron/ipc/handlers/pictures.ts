import { AppError } from '@shared/ipc/errors';
import type { pictureRoutes } from '@shared/ipc/pictures';
import type { HandlersOf } from '../handlers';
import { exportTo } from './save-dialogs';

export const pictureHandlers: HandlersOf<typeof pictureRoutes> = {
  'pictures.print': ({ picture }, { desktop }) => desktop.printPicture(picture),
  'pictures.savePdf': ({ picture }, { desktop }) =>
    exportTo(desktop, 'pdf', fileName(picture.title), (path) => desktop.writePicturePdf(picture, path)),
  'pictures.paper': async ({ token }, { workspace, desktop }) => {
    const picture = desktop.pictureToDraw(token);
    if (picture === null)
      throw new AppError('not-found', 'There is nothing to print any more. Print the picture again.');
    return { picture, ...(await workspace().reports.heading()) };
  },
};

/** Windows takes none of these in a file's name. */
const fileName = (title: string) => title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim();
