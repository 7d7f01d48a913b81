import { readLaunch } from '@electron/main/launch-arguments';
import { describe, expect, it } from 'vitest';

const nothing = { task: null, userData: null, database: null };

describe('how the console was started', () => {
  it.each([
    ['electron .', nothing],
    ['electron --no-sandbox .', nothing],
    ['electron . task list', { ...nothing, task: ['list'] }],
    ['electron --no-sandbox . task list --database d', { ...nothing, task: ['list', '--database', 'd'] }],
    ['electron . --user-data u --database=d', { ...nothing, userData: 'u', database: 'd' }],
    ['electron . --user-data u task list', { ...nothing, userData: 'u', task: ['list'] }],
    // Playwright's own words: without passing over them its loader would be taken for the app's folder.
    ['electron --inspect=0 --remote-debugging-port=0 -r loader.js . --user-data u', { ...nothing, userData: 'u' }],
    // A folder that happens to be called "task", and a file of that name.
    ['electron task', nothing],
    ['electron . --database task', { ...nothing, database: 'task' }],
    ['electron . somefile task', nothing],
  ])('%s', (line, launch) => {
    expect(readLaunch(line.split(' '), true)).toEqual(launch);
  });

  it.each([
    ['console.exe', nothing],
    ['console.exe task import --file f', { ...nothing, task: ['import', '--file', 'f'] }],
    ['console --no-sandbox task list', { ...nothing, task: ['list'] }],
    ['console.exe --database d', { ...nothing, database: 'd' }],
  ])('packed: %s', (line, launch) => {
    expect(readLaunch(line.split(' '), false)).toEqual(launch);
  });
});
