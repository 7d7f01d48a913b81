import type { TableAddress } from '@renderer/features/tables/address';
import * as tables from '@renderer/features/tables/memory';

/** What the log looked like when it was left, for coming back to it. */
export const lastLog = (): TableAddress => tables.lastAddress('notifications');

export const rememberChosen = (id: string | null): void => tables.rememberChosen('notifications', id);
