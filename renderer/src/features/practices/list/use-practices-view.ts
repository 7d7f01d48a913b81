import { useRequest } from '@renderer/app/queries';
import type { TableView } from '@shared/domain/table-view';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { rememberView } from '../memory';
import { ALL, addressOf, definitionOf, tableViewOf } from '../view';

const none: never[] = [];

/** How the table is looked at, as the page's address says it, and how that changes. */
export function usePracticesView() {
  const address = useSearch({ from: '/practices' });
  const navigate = useNavigate();
  const saved = useRequest('views.list', { screen: 'practices' }).data ?? none;
  const chosenView = address.view ?? ALL;
  const base = useMemo(() => definitionOf(chosenView, saved), [chosenView, saved]);
  const view = useMemo(() => tableViewOf(address, base), [address, base]);
  useEffect(() => rememberView(address), [address]);
  const show = (id: string, definition: TableView, next: TableView) =>
    void navigate({ to: '/practices', search: addressOf(id, definition, next), replace: true });
  return {
    view,
    chosenView,
    viewName: saved.find(({ id }) => id === chosenView)?.name ?? '',
    look: (next: TableView) => show(chosenView, base, next),
    /** Goes over to a view. One that differs from its definition comes straight after being saved. */
    choose: (id: string, definition: TableView) => show(id, definition, definition),
    open: (id: string) => void navigate({ to: '/practices/$id', params: { id } }),
  };
}
