import { useRequest } from '@renderer/app/queries';
import type { TableView } from '@shared/domain/table-view';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { rememberLog } from './memory';
import { addressOf, definitionOf, tableViewOf, viewIdOf } from './table';

const none: never[] = [];

/** How the log is looked at, as the page's address says it, and how that changes. */
export function useLogView() {
  const address = useSearch({ from: '/notifications' });
  const navigate = useNavigate();
  const saved = useRequest('views.list', { screen: 'notifications' }).data ?? none;
  const chosenView = viewIdOf(address);
  const base = useMemo(() => definitionOf(chosenView, saved), [chosenView, saved]);
  const view = useMemo(() => tableViewOf(address, base), [address, base]);
  useEffect(() => rememberLog(address), [address]);
  const show = (id: string, definition: TableView, next: TableView) =>
    void navigate({ to: '/notifications', search: addressOf(id, definition, next), replace: true });
  return {
    view,
    chosenView,
    viewName: saved.find(({ id }) => id === chosenView)?.name ?? '',
    look: (next: TableView) => show(chosenView, base, next),
    /** Goes over to a view. One that differs from its definition comes straight after being saved. */
    choose: (id: string, definition: TableView) => show(id, definition, definition),
  };
}

export type LookedAt = ReturnType<typeof useLogView>;
