// Shows the main job without a person: import, list, report and a picture of each screen, into demo-output/.
import { onProjectNode } from './lib/project-node.mjs';
import { failPlainly } from './lib/say.mjs';

await onProjectNode(import.meta.url);
const { mkdir, mkdtemp, readdir, rm } = await import('node:fs/promises');
const { tmpdir } = await import('node:os');
const { basename, join } = await import('node:path');
const { buildIfStale } = await import('./lib/build.mjs');
const { root } = await import('./lib/paths.mjs');
const { prepare } = await import('./lib/prepare.mjs');
const { PlainError } = await import('./lib/say.mjs');
const { photograph } = await import('./demo/screens.mjs');
const { task } = await import('./demo/tasks.mjs');
const { openDisplay } = await import('./runtime/display.mjs');

const tell = (text) => process.stdout.write(`${text}\n`);
const sample = join(root, 'resources', 'sample', 'register.xlsx');
// Who can open which mailbox, and how safe each account is.
const people = ['linked-users.xlsx', 'mfa-registration-export.csv'].map((name) => join(root, 'test', 'fixtures', name));
const folder = join(root, 'demo-output');

const counts = (plan) =>
  ['rows', 'add', 'update', 'unchanged', 'conflict', 'error'].map((kind) => `${plan[kind]} ${kind}`).join(', ');

async function show(scratch, display) {
  const database = join(scratch, 'demo.sqlite');
  const run = (...words) => task([...words, '--database', database], display);

  tell(`1 Planning the import of ${sample}`);
  const plan = await run('import', '--file', sample);
  tell(`  The plan: ${counts(plan)}`);
  for (const { row, column, problem } of plan.errors) tell(`  row ${row}, ${column}: ${problem}`);

  tell('2 Importing');
  tell(`  Done: ${counts(await run('import', '--file', sample, '--commit'))}`);

  for (const file of people) tell(`  ${basename(file)}: ${counts(await run('import', '--file', file, '--commit'))}`);
  const { at, counts: states } = await run('mfa');
  const told = Object.entries(states).map(([state, count]) => `${count} ${state}`);
  tell(`  MFA on ${at}: ${told.join(', ')}`);

  tell('3 Distribution list');
  const list = await run('list');
  tell(`  ${list.entries.length} entries, ${list.problems.length} left out with a reason`);
  await run('export', '--what', 'distribution-list', '--out', join(folder, 'distribution-list.xlsx'));
  const { edition, entries } = await run('publish', '--reason', 'The first mail of the month');
  tell(`  Edition ${edition} published with ${entries} entries`);

  const practice = list.entries.at(0)?.odsCode;
  if (!practice) throw new PlainError('The distribution list is empty, so there is no practice to report on.');
  tell(`4 Practice status report of ${practice}`);
  await run('report', '--practice', practice, '--out', join(folder, `practice-status-${practice}.pdf`));
  const cornwall = ['--what', 'practice-status', '--icb', 'QT6'];
  const paper = await run('report', ...cornwall, '--out', join(folder, 'practice-status-QT6.pdf'));
  tell(`  and of ${paper.practices} practices of one ICB, on ${paper.pages} pages`);

  tell('5 A picture of each screen');
  await photograph({ empty: join(scratch, 'empty.sqlite'), database, sample, scratch, folder, display });
}

async function demo() {
  await prepare();
  await buildIfStale();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const scratch = await mkdtemp(join(tmpdir(), 'cchub-demo-'));
  const display = await openDisplay();
  try {
    await show(scratch, display);
  } finally {
    await display.stop();
    await rm(scratch, { recursive: true, force: true });
  }
  tell(`The results are in ${folder}:`);
  for (const file of (await readdir(folder)).sort()) tell(`  ${file}`);
}

await demo().catch(failPlainly);
