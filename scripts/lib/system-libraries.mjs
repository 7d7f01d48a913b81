// The system libraries, fonts and programs that Electron and its tests need on Debian and Ubuntu.
import { readFileSync } from 'node:fs';
import { run } from './child.mjs';
import { PlainError, say } from './say.mjs';

const wanted = [
  'xvfb',
  'xauth',
  'libnss3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libxss1',
  'libdrm2',
  'libcups2',
  'fonts-liberation',
  // Arabic and Hebrew names on paper, in the kept pictures of pages too.
  'fonts-dejavu-core',
  'poppler-utils',
];

// Since Ubuntu 24.04 and Debian 13 some of them carry a suffix for the 64-bit time change.
const names = (name) => [name, `${name}t64`];

const isDebian = () => {
  try {
    return /^(ID|ID_LIKE)=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
};

async function missing() {
  const query = await run('dpkg-query', ['-W', `-f=\${db:Status-Status} \${Package}\n`, ...wanted.flatMap(names)], {
    capture: true,
  });
  const installed = new Set([...query.output.matchAll(/^installed (\S+)$/gm)].map((match) => match[1]));
  return wanted.filter((name) => !names(name).some((each) => installed.has(each)));
}

async function installable(name) {
  for (const each of names(name)) {
    const policy = await run('apt-cache', ['policy', each], { capture: true });
    if (/Candidate: (?!\(none\))\S/.test(policy.output)) return each;
  }
  throw new PlainError(`The system package ${name} is missing and apt-get does not offer it. Electron needs it.`);
}

export async function installSystemLibraries() {
  if (process.platform !== 'linux' || !isDebian()) return;
  const absent = await missing();
  if (absent.length === 0) return;
  if (process.getuid() !== 0) {
    say(
      `Missing system packages: ${absent.join(' ')}. Electron may not start until someone installs them with apt-get.`,
    );
    return;
  }
  say(`Installing system packages: ${absent.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await apt(['update'], env);
  const found = [];
  for (const name of absent) found.push(await installable(name));
  await apt(['install', '-y', '--no-install-recommends', ...found], env);
}

async function apt(args, env) {
  const { code, output } = await run('apt-get', ['-q', ...args], { env, capture: true });
  if (code !== 0) throw new PlainError(`apt-get ${args[0]} failed with code ${code}:\n${output.trim()}`);
}
