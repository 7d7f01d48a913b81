import { useRequest } from '@renderer/app/queries';
import type { TableView } from '@shared/domain/table-view';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { addressOf, definitionOf, tableViewOf, viewIdOf } from './address';
import { rememberAddress } from './memory';
import type { TableModel } from './model';

const none: never[] = [];

/**
 * How a table is looked at, as the page's address says it, and how that changes. `kept`: what else the address says and
 * stays as it is.
 */
export function useTableView<Row>(table: TableModel<Row>, kept?: { list?: string; id?: string }) {
  const { screen } = table;
  const path = screen === 'recipients' ? '/distribution-list/recipients' : (`/${screen}` as const);
  const address = useSearch({ from: path });
  const navigate = useNavigate();
  const saved = useRequest('views.list', { screen }).data ?? none;
  const chosenView = viewIdOf(table, address);
  const base = useMemo(() => definitionOf(table, chosenView, saved), [table, chosenView, saved]);
  const view = useMemo(() => tableViewOf(address, base), [address, base]);
  useEffect(() => rememberAddress(screen, address), [screen, address]);
  const show = (id: string, definition: TableView, next: TableView) =>
    void navigate({ to: path, search: { ...kept, ...addressOf(table, id, definition, next) }, replace: true });
  return {
    view,
    chosenView,
    viewName: saved.find(({ id }) => id === chosenView)?.name ?? '',
    look: (next: TableView) => show(chosenView, base, next),
    /** Goes over to a view. One that differs from its definition comes straight after being saved. */
    choose: (id: string, definition: TableView) => show(id, definition, definition),
  };
}

export type LookedAt = ReturnType<typeof useTableView>;
