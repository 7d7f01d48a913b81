import type { PracticesView } from './view';

/** What the table looked like when it was left, for coming back to it. It lasts as long as the window. */
let view: PracticesView = {};
let chosen: string | null = null;

export const lastView = (): PracticesView => view;
export const lastChosen = (): string | null => chosen;

export function rememberView(next: PracticesView): void {
  view = next;
}

export function rememberChosen(id: string | null): void {
  chosen = id;
}
