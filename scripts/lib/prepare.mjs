// The part of the set-up that comes after the packages: system libraries, then the Electron runtime.
import { findRuntime, nameOf } from '../runtime/find.mjs';
import { say } from './say.mjs';
import { installSystemLibraries } from './system-libraries.mjs';

export async function prepare(options = {}) {
  await installSystemLibraries();
  const runtime = await findRuntime(options);
  say(nameOf(runtime));
  return runtime;
}
