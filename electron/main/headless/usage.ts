import { IMPORT_KIND_IDS } from '@shared/domain/imports/kinds/declare';

/** What can be saved: the practices, the list as it is sent, and each kind of import by its name. */
export const EXPORTS = ['practices', 'distribution-list', ...IMPORT_KIND_IDS] as const;
export type ExportName = (typeof EXPORTS)[number];

/** As what a list is handed out: batches for Bcc, a csv for Outlook and the NHSmail portal, or all that is known. */
export const LIST_FORMATS = ['outlook', 'csv', 'json'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

const ANYWHERE = '[--database FILE] [--answer FILE]';

export const USAGE = [
  `task import --file FILE [--sheet NAME] [--kind ${IMPORT_KIND_IDS.join('|')}] [--commit] ${ANYWHERE}`,
  `task undo --batch BATCH ${ANYWHERE}`,
  `task intake --file FILE [--commit] ${ANYWHERE}`,
  `task list [--list NAME] [--edition NUMBER] [--format ${LIST_FORMATS.join('|')}] [--out FILE] ${ANYWHERE}`,
  `task publish [--list NAME] [--reason TEXT] ${ANYWHERE}`,
  `task diff --from NUMBER [--to NUMBER] [--list NAME] ${ANYWHERE}`,
  `task export --what ${EXPORTS.join('|')} --out FILE.xlsx|FILE.csv ${ANYWHERE}`,
  `task template --kind ${IMPORT_KIND_IDS.join('|')} --out FILE.xlsx ${ANYWHERE}`,
  `task application --practice ODS-CODE ${ANYWHERE}`,
  `task history --practice ODS-CODE ${ANYWHERE}`,
  `task mfa [--at YYYY-MM-DD] ${ANYWHERE}`,
  `task report --practice ODS-CODE --out FILE.pdf ${ANYWHERE}`,
];

export const usageOf = (task: string): string => USAGE.find((line) => line.startsWith(`task ${task} `)) ?? '';
