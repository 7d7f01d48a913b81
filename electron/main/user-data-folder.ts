import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError } from '@shared/ipc/errors';
import { app } from 'electron';

/** Before `ready`: says where everything of this person is kept, and makes sure that it can be. */
export function chooseUserDataFolder(chosen: string | null): void {
  const folder = chosen ? resolve(chosen) : app.getPath('userData');
  // Chromium's own files stay apart from the register, its backups and the log.
  const session = join(folder, 'session');
  try {
    mkdirSync(session, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new AppError(
      'database-not-usable',
      `CCHub Console keeps its data in “${folder}” and may not write there. Ask whoever looks after this computer for the right to write to that folder, then start CCHub Console again.`,
      undefined,
      { cause: error },
    );
  }
  app.setPath('userData', folder);
  app.setPath('sessionData', session);
}
