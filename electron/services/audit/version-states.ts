/** One entry of a record's history, as far as it says what state the record is in. */
export interface VersionEntry {
  versionAfter: number;
  stepId: string;
  undoes: string | null;
}

/**
 * Tells which versions of a record are the same state: undoing a step makes a new version that says what the version
 * before the step said. `entries` are all of the record's, oldest first. The answer gives, for a version, the oldest
 * version of the same state.
 */
export function statesOf(entries: readonly VersionEntry[]): (version: number) => number {
  const states = new Map<number, number>();
  const firstOf = new Map<string, number>();
  const stateOf = (version: number) => states.get(version) ?? version;
  for (const { versionAfter, stepId, undoes } of entries) {
    const undone = undoes === null ? undefined : firstOf.get(undoes);
    states.set(versionAfter, undone === undefined ? versionAfter : stateOf(undone - 1));
    if (!firstOf.has(stepId)) firstOf.set(stepId, versionAfter);
  }
  return stateOf;
}
