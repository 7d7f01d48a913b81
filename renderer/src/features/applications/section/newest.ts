import { RequestError } from '@renderer/app/api';
import type { Newest } from '@renderer/components/editing/ChangedMeanwhile';
import type { ApplicationView } from '@shared/ipc/applications';

/** Asks the app for the application as it stands now. */
export type FetchApplication = () => Promise<ApplicationView | null>;

/** The newest version of what a dialog edits; refused where another application has taken its place. */
export async function newestOf<Form>(
  fetch: FetchApplication,
  id: string,
  formOf: (application: ApplicationView) => Form,
): Promise<Newest<Form>> {
  const found = await fetch();
  if (found === null || found.id !== id)
    throw new RequestError('not-found', 'This application is no longer the newest one. Close this and look again.');
  return { version: found.version, form: formOf(found), history: [] };
}
