import { app, type BrowserWindow, dialog } from 'electron';

/** The one place that shows messages of the system, so that tests can answer them. */
export async function showFailure(message: string, detail: string): Promise<void> {
  if (!app.isReady()) {
    dialog.showErrorBox(message, detail);
    return;
  }
  await dialog.showMessageBox({
    type: 'error',
    title: 'CCHub Console',
    message,
    detail,
    buttons: ['Close'],
    noLink: true,
  });
}

/** The page stopped: whether the person wants it again. */
export async function offerReload(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'CCHub Console',
    message: 'The window stopped working.',
    detail:
      'Everything that was saved is safe. What was typed and not yet saved is lost. Choose “Reload” to go on where the register stands now.',
    buttons: ['Reload', 'Close CCHub Console'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** The window is to close over changes that are not saved: whether the person gives them up. */
export function askToGiveUpChanges(window: BrowserWindow): boolean {
  const response = dialog.showMessageBoxSync(window, {
    type: 'warning',
    title: 'CCHub Console',
    message: 'Close without saving?',
    detail: 'What you changed on this page is lost if you close the window now.',
    buttons: ['Go back to the page', 'Close without saving'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

type Filters = { name: string; extensions: string[] }[];

export async function chooseFileToOpen(
  window: BrowserWindow | null,
  { title, filters }: { title: string; filters: Filters },
): Promise<string | null> {
  const options = { title, filters, properties: ['openFile' as const] };
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}

export async function chooseFilesToOpen(
  window: BrowserWindow | null,
  { title, filters }: { title: string; filters: Filters },
): Promise<string[]> {
  const options = { title, filters, properties: ['openFile' as const, 'multiSelections' as const] };
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? [] : filePaths;
}

export async function chooseFileToSave(
  window: BrowserWindow | null,
  { title, suggestedName, filters }: { title: string; suggestedName: string; filters: Filters },
): Promise<string | null> {
  const options = { title, filters, defaultPath: suggestedName };
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  return canceled || !filePath ? null : filePath;
}

export async function chooseFolder(window: BrowserWindow | null, { title }: { title: string }): Promise<string | null> {
  const options = { title, properties: ['openDirectory' as const, 'createDirectory' as const] };
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}
