import { counted } from '@renderer/app/numbers';
import { useAction, useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { EditDialog } from '@renderer/components/editing/EditDialog';
import { Loading } from '@renderer/components/Loading';
import type { ComparedField, DuplicatePair } from '@shared/ipc/duplicates';
import type { RouteOutput } from '@shared/ipc/routes';
import { useState } from 'react';

interface MergeDialogProps {
  pair: DuplicatePair;
  onClose: () => void;
  /** Told in a sentence what was done. */
  onMerged: (words: string) => void;
}

type SideName = 'left' | 'right';

/** Two records side by side: which one stays, and for each fact that differs, whose it takes. */
export function MergeDialog({ pair, onClose, onMerged }: MergeDialogProps) {
  const { entity, left, right } = pair;
  const answer = useRequest('duplicates.compare', { entity, left: left.id, right: right.id });
  const merge = useAction('duplicates.merge', { changesData: true });
  const [keep, setKeep] = useState<SideName>('left');
  const [chosen, setChosen] = useState<Record<string, SideName>>({});
  const compared = answer.data;
  const differing = compared?.fields.filter(({ differs }) => differs) ?? [];
  const sideOf = (field: ComparedField) => chosen[field.field] ?? suggestion(field, keep);
  const away: SideName = keep === 'left' ? 'right' : 'left';
  const run = (sides: RouteOutput<'duplicates.compare'>) => {
    const kept = { id: sides[keep].id, version: sides[keep].version };
    const other = { id: sides[away].id, version: sides[away].version };
    const take = differing.filter((field) => sideOf(field) === away).map(({ field }) => field);
    merge.mutate(
      { entity, keep: kept, other, take },
      {
        onSuccess: ({ movedPractices }) =>
          onMerged(
            `${sides[away].name} was merged into ${sides[keep].name}.${movedPractices > 0 ? ` ${counted(movedPractices, 'practice')} moved with it.` : ''}`,
          ),
      },
    );
  };
  return (
    <EditDialog
      title={`Merge two ${entity}s`}
      wide
      isDirty={keep !== 'left' || Object.keys(chosen).length > 0}
      isBusy={merge.isPending}
      onClose={onClose}
      cancelLabel="Leave them as two"
      actions={
        compared && (
          <Button variant="primary" onPress={() => run(compared)} isDisabled={merge.isPending}>
            {merge.isPending ? 'Merging' : `Merge into ${nameOf(compared[keep])}`}
          </Button>
        )
      }
    >
      {answer.isPending && <Loading>Comparing the two</Loading>}
      {answer.isError && (
        <ErrorNotice error={answer.error} title="The two can’t be compared" onRetry={() => void answer.refetch()} />
      )}
      {compared && (
        <>
          <p>
            {entity === 'contractor'
              ? 'The one that stays gets the practices of the other. The other goes to the bin.'
              : 'The other goes to the bin, and each is noted as the code before or after the other. The ODS code of the one that stays does not change.'}{' '}
            It is one step of the history, which puts all of it back.
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <section className="cc-merge" aria-label="The two side by side" tabIndex={0}>
            <table className="cc-merge__table">
              <thead>
                <tr>
                  <th scope="col">Fact</th>
                  <th scope="col">{nameOf(compared.left)}</th>
                  <th scope="col">{nameOf(compared.right)}</th>
                </tr>
              </thead>
              <tbody>
                <tr>
                  <th scope="row">Which one stays</th>
                  {(['left', 'right'] as const).map((side) => (
                    <td key={side}>
                      <label className="cc-radio">
                        <input
                          type="radio"
                          name="merge-keep"
                          checked={keep === side}
                          onChange={() => setKeep(side)}
                          aria-label={`Keep ${nameOf(compared[side])}`}
                        />
                        {keep === side ? 'Stays' : 'Goes to the bin'}
                      </label>
                    </td>
                  ))}
                </tr>
                {differing.map((field) => (
                  <tr key={field.field}>
                    <th scope="row">{field.label}</th>
                    {(['left', 'right'] as const).map((side) => (
                      <td key={side}>
                        <label className="cc-radio">
                          <input
                            type="radio"
                            name={`merge-${field.field}`}
                            checked={sideOf(field) === side}
                            onChange={() => setChosen((before) => ({ ...before, [field.field]: side }))}
                            aria-label={`${field.label}: ${field[side] || 'empty'}`}
                          />
                          {field[side] === '' ? <em>empty</em> : <bdi>{field[side]}</bdi>}
                        </label>
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            {differing.length === 0 && <p>All their facts are the same.</p>}
          </section>
        </>
      )}
      {merge.isError && <ErrorNotice error={merge.error} title="They were not merged" />}
    </EditDialog>
  );
}

/** The kept record's own value, unless it has none. */
const suggestion = (field: ComparedField, keep: SideName): SideName => {
  const away = keep === 'left' ? 'right' : 'left';
  return field.empty[keep] && !field.empty[away] ? away : keep;
};

const nameOf = ({ name, code }: DuplicatePair['left']) => (code === '' ? name : `${name} (${code})`);
