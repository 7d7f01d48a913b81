import { app, type BrowserWindow } from 'electron';
import type { Desktop } from '../ipc/desktop';
import { writeClipboard } from './clipboard';
import type { CurrentWorkspace } from './current-workspace';
import { chooseFilesToOpen, chooseFileToOpen, chooseFileToSave, chooseFolder } from './dialogs';
import { openDraft } from './open-draft';
import { openExternal } from './open-external';
import { paperToDraw, reportDrawn } from './paper-window';
import { places } from './places';
import { printDocument, writeDocumentPdf, writeDocumentPdfs } from './printing';

/** The desktop as request handlers see it. `window` is null in headless tasks. */
export function createDesktop(window: () => BrowserWindow | null, workspaces: CurrentWorkspace): Desktop {
  return {
    chooseFileToOpen: (options) => chooseFileToOpen(window(), options),
    chooseFilesToOpen: (options) => chooseFilesToOpen(window(), options),
    chooseFileToSave: (options) => chooseFileToSave(window(), options),
    writeClipboard,
    openExternal,
    openDraft,
    chooseFolder: (options) => chooseFolder(window(), options),
    printDocument,
    writeDocumentPdf,
    writeDocumentPdfs,
    paperToDraw,
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
