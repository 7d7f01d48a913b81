import { z } from 'zod';
import { icbForm } from '../domain/icb-form';
import { TEMPLATE_IDS, TEMPLATE_MAX } from '../domain/mail-template';
import { id, nothing, route, version } from './route';

/** A board on the list that staff edit. */
export const icbLine = z.object({
  id,
  version,
  values: icbForm,
  ended: z.boolean(),
  /** How many practices name it. */
  practices: z.int(),
});
export type IcbLine = z.infer<typeof icbLine>;

export const template = z.object({
  id: z.enum(TEMPLATE_IDS),
  label: z.string(),
  text: z.string(),
  /** The text as it came with the program. */
  original: z.string(),
});
export type Template = z.infer<typeof template>;

export const settingsRoutes = {
  'settings.icbList': route(nothing, z.array(icbLine)),
  /** Adds a board (id and version null) or changes one. */
  'settings.saveIcb': route(
    z.strictObject({ id: id.nullable(), version: version.nullable(), values: icbForm }),
    z.object({ id, version }),
  ),
  /** Asks for the guidance document; null when the person closes the dialog. It is kept with the other settings. */
  'settings.chooseGuidance': route(nothing, z.object({ path: z.string() }).nullable()),
  /** Whether the file is there and can go with a mail; `problem` is '' where it can. */
  'settings.guidance': route(
    z.strictObject({ path: z.string().max(1000) }),
    z.object({ name: z.string(), size: z.int(), problem: z.string() }),
  ),
  'settings.templates': route(nothing, z.array(template)),
  /** Keeps a text of staff; null puts the original back. */
  'settings.saveTemplate': route(
    z.strictObject({ id: z.enum(TEMPLATE_IDS), text: z.string().max(TEMPLATE_MAX).nullable() }),
    template,
  ),
};
