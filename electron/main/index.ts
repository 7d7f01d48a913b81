// The entry: a headless task or the window. Both need the scheme of our pages, which must be known before `ready`.
import { registerAppScheme } from './app-protocol';
import { readLaunch } from './launch-arguments';

registerAppScheme();
const launch = readLaunch(process.argv, Boolean(process.defaultApp));
if (launch.task) {
  const { runTask } = await import('./headless/run');
  void runTask(launch.task, launch);
} else {
  const { startUp } = await import('./start-up');
  // Not awaited: Electron becomes ready only once this file has run to its end.
  void startUp(launch);
}
