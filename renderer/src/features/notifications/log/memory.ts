import type { LogAddress } from './table';

/** What the log looked like when it was left, for coming back to it. It lasts as long as the window. */
let address: LogAddress = {};
let chosen: string | null = null;

export const lastLog = (): LogAddress => address;
export const lastChosen = (): string | null => chosen;

export function rememberLog(next: LogAddress): void {
  address = next;
}

export function rememberChosen(id: string | null): void {
  chosen = id;
}
