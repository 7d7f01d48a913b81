import { useAction, useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ConfirmDialog } from '@renderer/components/Dialog';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { FilterChip } from '@renderer/components/FilterChip';
import { readTableView, sameView, type TableView } from '@shared/domain/table-view';
import type { SavedView, ViewScreen } from '@shared/ipc/views';
import { useState } from 'react';
import type { BuiltInView } from './built-in';
import { ViewNameDialog } from './ViewNameDialog';

interface ViewChipsProps {
  screen: ViewScreen;
  builtIn: readonly BuiltInView[];
  /** The id of the chosen view. */
  chosen: string;
  /** How the table is looked at now. */
  view: TableView;
  known: ReadonlySet<string>;
  onChoose: (id: string, definition: TableView) => void;
}

/** The views of a table as chips, the console's and the team's own, with what can be done with the chosen one. */
export function ViewChips({ screen, builtIn, chosen, view, known, onChoose }: ViewChipsProps) {
  const saved = useRequest('views.list', { screen });
  const save = useAction('views.save', { changesData: true });
  const remove = useAction('views.remove', { changesData: true });
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const [removing, setRemoving] = useState(false);
  const [first] = builtIn;
  if (!first) return null;
  const definitionOf = (own: SavedView) => readTableView(own.definition, known, first.definition);
  const own = saved.data?.find(({ id }) => id === chosen);
  const base = own ? definitionOf(own) : builtIn.find(({ id }) => id === chosen)?.definition;
  const isChanged = base !== undefined && !sameView(base, view);
  return (
    <>
      {builtIn.map(({ id, name, definition, count, tone }) => (
        <FilterChip
          key={id}
          selected={id === chosen}
          count={count}
          tone={tone}
          onPress={() => onChoose(id, definition)}
        >
          {name}
        </FilterChip>
      ))}
      {saved.data?.map((each) => (
        <FilterChip key={each.id} selected={each.id === chosen} onPress={() => onChoose(each.id, definitionOf(each))}>
          {each.name}
          {each.id === chosen && isChanged && <span className="cc-chip__changed"> (changed)</span>}
        </FilterChip>
      ))}
      {own && isChanged && (
        <Button
          onPress={() =>
            save.mutate({ screen, target: { id: own.id, version: own.version }, name: own.name, definition: view })
          }
          isDisabled={save.isPending}
        >
          Save
        </Button>
      )}
      {(own === undefined || isChanged) && (
        <button type="button" className="cc-chip" onClick={() => setNaming('new')}>
          {own ? 'Save as…' : '+ Save this view'}
        </button>
      )}
      {own && (
        <>
          <Button variant="link" onPress={() => setNaming('rename')}>
            Rename<span className="cc-visually-hidden"> the view {own.name}</span>
          </Button>
          <Button variant="link" onPress={() => setRemoving(true)}>
            Delete<span className="cc-visually-hidden"> the view {own.name}</span>
          </Button>
        </>
      )}
      {saved.isError && <ErrorNotice error={saved.error} title="The saved views could not be read" />}
      {save.isError && <ErrorNotice error={save.error} title="The view was not saved" />}
      {remove.isError && <ErrorNotice error={remove.error} title="The view was not deleted" />}
      {naming && (
        <ViewNameDialog
          screen={screen}
          view={view}
          renamed={naming === 'rename' ? own : undefined}
          onClose={() => setNaming(null)}
          onDone={(done) => {
            setNaming(null);
            onChoose(done.id, naming === 'rename' ? view : definitionOf(done));
          }}
        />
      )}
      {own && (
        <ConfirmDialog
          title={`Delete the view “${own.name}”?`}
          isOpen={removing}
          confirmLabel="Delete the view"
          onCancel={() => setRemoving(false)}
          onConfirm={() => {
            setRemoving(false);
            remove.mutate(
              { id: own.id, version: own.version },
              { onSuccess: () => onChoose(first.id, first.definition) },
            );
          }}
        >
          <p>It is taken away for everybody who uses this register. The records in it stay as they are.</p>
        </ConfirmDialog>
      )}
    </>
  );
}
