import type { Workspace } from '../../services/workspace';

/** The distribution list as it stands: who is on it and why, and what was left out and why. */
export async function list({ distributionList }: Workspace) {
  const { asAt, entries, problems } = await distributionList.get();
  return { asAt, entries, problems };
}
