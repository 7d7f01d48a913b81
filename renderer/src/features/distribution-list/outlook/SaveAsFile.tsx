import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';

const FORMATS = [
  { format: 'xlsx', label: 'Excel workbook (.xlsx)' },
  { format: 'csv', label: 'CSV file (.csv)' },
  { format: 'outlook', label: 'CSV for Outlook and NHSmail (.csv)' },
] as const;

/** Saves the addresses as a file that the person names. */
export function SaveAsFile({ what }: { what: { listId?: string; edition?: number } }) {
  const save = useAction('distributionList.export');
  return (
    <section aria-labelledby="save-heading">
      <h3 id="save-heading">Save as a file</h3>
      <p>Workbook and CSV say why each address is on the list. Outlook and the NHSmail portal take the third.</p>
      <ul className="list-batches">
        {FORMATS.map(({ format, label }) => (
          <li key={format}>
            <Button onPress={() => save.mutate({ ...what, format })} isDisabled={save.isPending}>
              {label}
            </Button>
          </li>
        ))}
      </ul>
      <div role="status">
        {save.data && !save.isPending && (
          <Notice tone="good">
            <p className="cc-path">
              Saved as <bdi>{save.data.path}</bdi>
            </p>
          </Notice>
        )}
      </div>
      {save.isError && <ErrorNotice error={save.error} title="The list was not saved" />}
    </section>
  );
}
