import { IMPORT_KIND_IDS } from '@shared/domain/imports/kinds/declare';
import { REPORT_NAMES } from '@shared/domain/reports/names';

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
  `task report --what ${REPORT_NAMES.join('|')} [--practice ODS-CODE[,ODS-CODE…] | --icb CODE | --contractor CODE-OR-NAME | --all] [--closed] [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--list NAME] [--edition NUMBER] [--since NUMBER] --out FILE.pdf | --out FOLDER --each ${ANYWHERE}`,
];

export const usageOf = (task: string): string => USAGE.find((line) => line.startsWith(`task ${task} `)) ?? '';
