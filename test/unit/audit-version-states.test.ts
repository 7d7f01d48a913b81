import { statesOf, type VersionEntry } from '@electron/services/audit/version-states';
import { describe, expect, it } from 'vitest';

const edit = (versionAfter: number, stepId: string): VersionEntry => ({ versionAfter, stepId, undoes: null });
const undo = (versionAfter: number, stepId: string, undoes: string): VersionEntry => ({ versionAfter, stepId, undoes });

describe('which versions of a record say the same', () => {
  it('each edit is a state of its own', () => {
    const stateOf = statesOf([edit(1, 'a'), edit(2, 'b')]);
    expect([1, 2].map(stateOf)).toEqual([1, 2]);
  });

  // Without this, undoing the newest step would bar the one before it: its record "changed since" by the undo itself.
  it('an undo is the state before the step it put back, also one after the other', () => {
    const stateOf = statesOf([edit(1, 'a'), edit(2, 'b'), edit(3, 'c'), undo(4, 'u', 'c'), undo(5, 'v', 'b')]);
    expect([4, 5].map(stateOf)).toEqual([2, 1]);
  });

  it('the undo of an undo is the state of the step again, so that the step can be undone again', () => {
    const stateOf = statesOf([edit(1, 'a'), edit(2, 'b'), undo(3, 'u', 'b'), undo(4, 'w', 'u'), undo(5, 'x', 'w')]);
    expect([3, 4, 5].map(stateOf)).toEqual([1, 2, 1]);
  });

  it('a step that wrote a record twice goes back to before both', () => {
    const stateOf = statesOf([edit(1, 'a'), edit(2, 'b'), edit(3, 'b'), undo(4, 'u', 'b')]);
    expect(stateOf(4)).toBe(1);
  });

  // A record that only came back along with others was not part of the step: nothing may count as its old state.
  it('an undo of a step that did not touch the record is a new state', () => {
    const stateOf = statesOf([edit(1, 'a'), undo(2, 'u', 'elsewhere')]);
    expect(stateOf(2)).toBe(2);
    expect(stateOf(7)).toBe(7);
  });
});
