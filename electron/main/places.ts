import { join } from 'node:path';
import { app } from 'electron';

/** Where things are: what was built, and what belongs to the person. */
export function places() {
  // Chunks of the build lie one folder deeper than its entry, so the app's own folder is the fixed point.
  const built = join(app.getAppPath(), 'out');
  const userData = app.getPath('userData');
  return {
    preload: join(built, 'preload', 'index.cjs'),
    worker: join(built, 'main', 'worker.js'),
    pages: join(built, 'renderer'),
    sampleRegister: join(app.getAppPath(), 'resources', 'sample', 'register.xlsx'),
    ownDatabase: join(userData, 'register.db'),
    sampleDatabase: join(userData, 'sample-data.db'),
    windowState: join(userData, 'window.json'),
    logFile: join(userData, 'logs', 'main.log'),
  };
}
