import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { importKinds } from '@shared/domain/imports/kinds';
import type { ImportKindId } from '@shared/domain/imports/kinds/declare';
import { KIND_WORDS } from '../wizard/kinds';

/** What can be imported: a blank workbook to fill in, and what there is now, for each kind. */
export function KindList() {
  const template = useAction('exports.template');
  const all = useAction('exports.kind');
  const isBusy = template.isPending || all.isPending;
  const saved = template.data ?? all.data;
  const error = template.error ?? all.error;

  /** Only what was saved last is spoken of. */
  function forget() {
    template.reset();
    all.reset();
  }
  function saveTemplate(kind: ImportKindId) {
    forget();
    template.mutate({ kind });
  }
  function saveAll(kind: ImportKindId) {
    forget();
    all.mutate({ kind, format: 'xlsx' });
  }

  return (
    <section className="imports-part" aria-labelledby="import-kinds">
      <h2 id="import-kinds" className="imports-heading">
        What can be imported
      </h2>
      <table className="imports-table imports-kinds" aria-labelledby="import-kinds">
        <thead>
          <tr>
            <th scope="col">Kind of file</th>
            <th scope="col">What it holds</th>
            <th scope="col">To fill in or to work on in Excel</th>
          </tr>
        </thead>
        <tbody>
          {importKinds.map(({ id, label, noun }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>{KIND_WORDS[id].about}</td>
              <td>
                <span className="imports-kinds__buttons">
                  <Button onPress={() => saveTemplate(id)} isDisabled={isBusy} aria-label={`Blank template: ${label}`}>
                    Blank template
                  </Button>
                  <Button
                    onPress={() => saveAll(id)}
                    isDisabled={isBusy}
                    aria-label={`Export all ${noun.many}: ${label}`}
                  >
                    Export
                  </Button>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div role="status">
        {saved && (
          <p>
            Saved as <bdi>{saved.path}</bdi>
          </p>
        )}
      </div>
      {error && <ErrorNotice error={error} title="The workbook was not saved" />}
    </section>
  );
}
