import { buttonClass } from '@renderer/components/Button';
import { EmptyState } from '@renderer/components/EmptyState';
import type { ListHead } from '@shared/ipc/distribution-list';
import { Link } from '@tanstack/react-router';

/** In place of the table while a list has nothing in it, with what there is to do about it. */
export function EmptyList({ list }: { list: ListHead }) {
  if (list.broken !== '') return <Broken list={list} />;
  return list.isMain ? <NothingYet /> : <NobodyOnIt list={list} />;
}

const editing = (list: ListHead, variant: 'primary' | 'secondary') => (
  <Link to="/distribution-list/lists/$id/edit" params={{ id: list.id }} className={buttonClass(variant)}>
    Edit this list
  </Link>
);

function Broken({ list }: { list: ListHead }) {
  return (
    <EmptyState title="This list can’t be put together" actions={editing(list, 'primary')}>
      <p>{list.broken}</p>
      <p>
        Nothing is published, copied or saved from it until somebody chooses anew who is on it. Its editions are as they
        were published.
      </p>
    </EmptyState>
  );
}

function NobodyOnIt({ list }: { list: ListHead }) {
  return (
    <EmptyState title="Nobody is on this list" actions={editing(list, 'primary')}>
      <p>By its rule it has: {list.ruleWords}. Nobody in the register fits that now.</p>
    </EmptyState>
  );
}

function NothingYet() {
  return (
    <EmptyState
      title="There are no addresses yet"
      actions={
        <Link to="/import" className={buttonClass('primary')}>
          Import your register
        </Link>
      }
    >
      <p>
        The list is put together from the register: open practices with a live mailbox that are marked as on the list.
        Import your register, or add practices, and it fills by itself. Others who are to get the mails stand under
        “Other recipients”.
      </p>
    </EmptyState>
  );
}
