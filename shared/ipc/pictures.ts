import { z } from 'zod';
import { picture } from '../domain/picture-schema';
import { savedFile } from './app';
import { route } from './route';

/** What leaves the console from any chart: the picture exactly as it is looked at, with its table. */
export const pictureRoutes = {
  /** Opens the system's print dialog; `printed` is false when the person closes it. */
  'pictures.print': route(z.strictObject({ picture }), z.object({ printed: z.boolean() })),
  'pictures.savePdf': route(z.strictObject({ picture }), savedFile),
};
