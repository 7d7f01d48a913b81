// Completes package-lock.json with the packages for other systems. Run it after `npm install` where the registry is a partial mirror:
// npm leaves out of the lock what the mirror does not carry, and `npm ci` then calls the lock broken, here and on Windows.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = join(dirname(dirname(fileURLToPath(import.meta.url))), 'package-lock.json');
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

// Such packages carry their system in their name: @swc/core-win32-x64-msvc.
function platformOf(name) {
  const words = name.split('/').pop().split('-');
  const os = words.find((word) => systems.includes(word));
  const cpu = words.find((word) => processors.includes(word));
  if (!os || !cpu) return undefined;
  const c = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc';
  return { cpu: [cpu], os: [os], ...(os === 'linux' ? { libc: [c] } : {}) };
}

const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const platform = platformOf(name);
    const known = lock.packages[`node_modules/${name}`] ?? lock.packages[`${path}/node_modules/${name}`];
    if (known || !platform || !/^\d+\.\d+\.\d+$/.test(version)) continue;
    const { cpu, ...rest } = platform;
    const dev = entry.dev ? { dev: true } : {};
    lock.packages[`node_modules/${name}`] = { version, cpu, ...dev, optional: true, ...rest };
    added.push(`${name}@${version}`);
  }
}

const [[, project], ...others] = Object.entries(lock.packages);
const byPath = ([a], [b]) => a.localeCompare(b, 'en');
lock.packages = { '': project, ...Object.fromEntries(others.sort(byPath)) };
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(
  added.length > 0 ? `Added to the lock file:\n  ${added.join('\n  ')}\n` : 'The lock file is complete.\n',
);
