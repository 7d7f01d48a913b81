import { userInfo } from 'node:os';

/** Who is at the desk: the name of the account. Some accounts have none that can be read. */
export function userName(): string {
  try {
    return userInfo().username || 'Unknown user';
  } catch {
    return 'Unknown user';
  }
}
