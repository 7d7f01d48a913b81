/** How much a file that is imported may ask of this computer, as staff set it: the smallest, usual and largest of each. */
export const IMPORT_LIMITS = {
  importFileMb: { least: 1, usual: 100, most: 300 },
  importRows: { least: 100, usual: 250_000, most: 1_000_000 },
  importExpandedMb: { least: 10, usual: 1024, most: 4096 },
  importSeconds: { least: 5, usual: 60, most: 600 },
  importMemoryMb: { least: 256, usual: 1536, most: 8192 },
} as const;

export type ImportLimit = keyof typeof IMPORT_LIMITS;
export type ImportLimits = Record<ImportLimit, number>;

export const IMPORT_LIMIT_NAMES = Object.keys(IMPORT_LIMITS) as ImportLimit[];

/** The limits out of whatever holds them. */
export function importLimitsOf(settings: ImportLimits): ImportLimits {
  return Object.fromEntries(IMPORT_LIMIT_NAMES.map((name) => [name, settings[name]])) as ImportLimits;
}

export const USUAL_IMPORT_LIMITS = Object.fromEntries(
  IMPORT_LIMIT_NAMES.map((name) => [name, IMPORT_LIMITS[name].usual]),
) as ImportLimits;
