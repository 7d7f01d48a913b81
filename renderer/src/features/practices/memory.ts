import type { TableAddress } from '@renderer/features/tables/address';
import * as tables from '@renderer/features/tables/memory';

/** What the table looked like when it was left, for coming back to it. */
export const lastView = (): TableAddress => tables.lastAddress('practices');

export const rememberChosen = (id: string | null): void => tables.rememberChosen('practices', id);
