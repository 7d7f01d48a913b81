import { shell } from 'electron';
import { checkedExternalAddress } from './external-address';

/** The only place that hands an address to the user's own programs. */
export async function openExternal(address: string): Promise<void> {
  await shell.openExternal(checkedExternalAddress(address));
}
