import type { TableAddress } from './address';
import type { TableModel } from './model';

type Screen = TableModel<never>['screen'];

/** What each table looked like when it was left, for coming back to it. It lasts as long as the window. */
const addresses = new Map<Screen, TableAddress>();
const chosen = new Map<Screen, string | null>();

export const lastAddress = (screen: Screen): TableAddress => addresses.get(screen) ?? {};
export const lastChosen = (screen: Screen): string | null => chosen.get(screen) ?? null;

export function rememberAddress(screen: Screen, address: TableAddress): void {
  addresses.set(screen, address);
}

export function rememberChosen(screen: Screen, id: string | null): void {
  chosen.set(screen, id);
}
