import { number } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { FilterSelect } from '@renderer/components/SelectField';
import type { ListHead } from '@shared/ipc/distribution-list';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { listIdOf, ofList } from './editions/address';

/** Which list is shown, and the pages that belong to it. */
export function ListBar({ list, children }: { list: string | undefined; children?: ReactNode }) {
  const lists = useRequest('lists.all', {});
  const navigate = useNavigate();
  const listId = listIdOf({ list });
  const known = lists.data?.some(({ id }) => id === listId) ? lists.data : null;
  return (
    <>
      <div className="list-bar">
        {known && (
          <FilterSelect
            label="List"
            value={listId}
            options={known.map((each) => ({ value: each.id, label: nameOf(each) }))}
            onChange={(id) => void navigate({ to: '/distribution-list', search: ofList(id), replace: true })}
          />
        )}
        <nav aria-label="Pages of the list">
          <ul>
            {known && (
              <li>
                <Link to="/distribution-list/lists/$id/edit" params={{ id: listId }}>
                  Edit this list
                </Link>
              </li>
            )}
            <li>
              <Link to="/distribution-list/lists/new">New list…</Link>
            </li>
            {known && (
              <li>
                <Link to="/distribution-list/editions" search={ofList(listId)}>
                  Editions
                </Link>
              </li>
            )}
            <li>
              <Link to="/distribution-list/recipients">Other recipients</Link>
            </li>
          </ul>
        </nav>
        {children}
      </div>
      {lists.isError && (
        <div className="cc-page-notice">
          <ErrorNotice error={lists.error} title="The lists could not be read" onRetry={() => void lists.refetch()} />
        </div>
      )}
    </>
  );
}

const nameOf = ({ name, entries, broken }: ListHead) =>
  broken === '' ? `${name} (${number(entries)})` : `${name} (can’t be put together)`;
