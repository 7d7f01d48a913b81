// What Electron runs when it is started with an app's folder: `electron [-r module] folder [words]`.
// Goes as resources/default_app.asar into a runtime that comes without one.
import { existsSync, readFileSync } from 'node:fs';
import Module from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

function readArguments(words) {
  const preload = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === '-r' || word === '--require') {
      preload.push(words[at + 1]);
      at += 1;
    } else if (!word.startsWith('-')) {
      return { preload, folder: resolve(word) };
    }
  }
  return { preload, folder: undefined };
}

const { preload, folder } = readArguments(process.argv.slice(1));
if (!folder) {
  process.stderr.write('Say which app to run: electron FOLDER\n');
  process.exit(2);
}
// Apps ask this to know that their own words begin one place later.
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
if (preload.length > 0) Module._preloadModules(preload);

const manifest = join(folder, 'package.json');
let main = folder;
if (existsSync(manifest)) {
  const about = JSON.parse(readFileSync(manifest, 'utf8'));
  if (about.productName ?? about.name) app.setName(about.productName ?? about.name);
  if (about.version) app.setVersion(about.version);
  app.setAppPath(folder);
  main = join(folder, about.main ?? 'index.js');
}
// Awaited, so that `ready` comes only after the app's own top level has run.
await import(pathToFileURL(main).href);
