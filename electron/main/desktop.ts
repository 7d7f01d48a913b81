import { app, type BrowserWindow, clipboard } from 'electron';
import type { Desktop } from '../ipc/desktop';
import type { CurrentWorkspace } from './current-workspace';
import { chooseFileToOpen, chooseFileToSave } from './dialogs';
import { openExternal } from './open-external';
import { places } from './places';
import { printPracticeReport, reportDrawn, writePracticeReportPdf } from './printing';

/** The desktop as request handlers see it. `window` is null in headless tasks. */
export function createDesktop(window: () => BrowserWindow | null, workspaces: CurrentWorkspace): Desktop {
  return {
    chooseFileToOpen: (options) => chooseFileToOpen(window(), options),
    chooseFileToSave: (options) => chooseFileToSave(window(), options),
    writeClipboard: (text) => clipboard.writeText(text),
    openExternal,
    printPracticeReport,
    writePracticeReportPdf,
    reportDrawn,
    useSampleData: () => workspaces.use('sample'),
    sampleRegisterFile: places().sampleRegister,
    useOwnData: () => workspaces.use('own'),
    appVersion: app.getVersion(),
    versions: {
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      node: process.versions.node,
    },
  };
}
