import { z } from 'zod';
import { icbForm } from '../domain/icb-form';
import { TEMPLATE_IDS, TEMPLATE_MAX } from '../domain/mail-template';
import { appSettings } from '../domain/settings-form';
import { icb } from './app';
import { id, nothing, route, timestamp, version } from './route';

/** Settings that nobody has changed yet are at version 0. */
const settingVersion = z.int().min(0);

/** The settings with what editing them needs. */
export const settingsToEdit = z.object({
  /** Of all together: it grows when any of them is changed. */
  version: settingVersion,
  form: appSettings,
  /** The newest change of any of them; empty where there was none. */
  history: z.array(z.object({ summary: z.string(), actor: z.string(), at: timestamp })),
});
export type SettingsToEdit = z.infer<typeof settingsToEdit>;

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
  /** 0 where nobody has changed it yet. */
  version: settingVersion,
  label: z.string(),
  text: z.string(),
  /** The text as it came with the program. */
  original: z.string(),
});
export type Template = z.infer<typeof template>;

export const settingsRoutes = {
  'settings.get': route(nothing, appSettings),
  'settings.toEdit': route(nothing, settingsToEdit),
  /** `changed-since` when any of them was changed after `version`. */
  'settings.save': route(z.strictObject({ version: settingVersion, values: appSettings }), settingsToEdit),
  'settings.icbs': route(nothing, z.array(icb)),
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
    z.strictObject({
      id: z.enum(TEMPLATE_IDS),
      version: settingVersion,
      text: z.string().max(TEMPLATE_MAX).nullable(),
    }),
    template,
  ),
};
