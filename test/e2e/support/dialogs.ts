import type { ElectronApplication } from '@playwright/test';
import { inMain } from './in-main';

export interface DialogAnswers {
  /** The file that is chosen; null: the person closes the dialog. */
  open?: string | null;
  save?: string | null;
  /** Number of the button that is pressed in a message. */
  message?: number;
}

export interface DialogCall {
  kind: 'open' | 'save' | 'message';
  options: Electron.OpenDialogOptions & Electron.SaveDialogOptions & Partial<Electron.MessageBoxOptions>;
}

type Told = typeof globalThis & { dialogCalls?: DialogCall[] };

/**
 * The system's dialogs can't be driven: from now on they answer at once, and what they were asked is kept.
 * A dialog that isn't named here stays the system's own, so one that a test didn't expect stops it.
 */
export async function replaceDialogs(app: ElectronApplication, answers: DialogAnswers): Promise<void> {
  await inMain(
    app,
    ({ dialog }, { open, save, message }: DialogAnswers) => {
      const told = globalThis as Told;
      told.dialogCalls ??= [];
      const calls = told.dialogCalls;
      // The window comes first, or not at all.
      const note = (kind: DialogCall['kind'], words: unknown[]) =>
        calls.push({ kind, options: JSON.parse(JSON.stringify(words.at(-1))) });
      if (open !== undefined) {
        dialog.showOpenDialog = (async (...words: unknown[]) => {
          note('open', words);
          return { canceled: open === null, filePaths: open === null ? [] : [open] };
        }) as typeof dialog.showOpenDialog;
      }
      if (save !== undefined) {
        dialog.showSaveDialog = (async (...words: unknown[]) => {
          note('save', words);
          return { canceled: save === null, filePath: save ?? '' };
        }) as typeof dialog.showSaveDialog;
      }
      if (message !== undefined) {
        dialog.showMessageBox = (async (...words: unknown[]) => {
          note('message', words);
          return { response: message, checkboxChecked: false };
        }) as typeof dialog.showMessageBox;
        dialog.showMessageBoxSync = ((...words: unknown[]) => {
          note('message', words);
          return message;
        }) as typeof dialog.showMessageBoxSync;
      }
    },
    answers,
  );
}

/** What the replaced dialogs were asked, oldest first. */
export const dialogCalls = (app: ElectronApplication): Promise<DialogCall[]> =>
  inMain(app, () => (globalThis as Told).dialogCalls ?? []);
