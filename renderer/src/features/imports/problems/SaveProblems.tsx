import { counted } from '@renderer/app/numbers';
import { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';

interface SaveProblemsProps {
  sessionId: string;
  rows: number;
}

/** Saves the rows with errors and conflicts, and says where. */
export function SaveProblems({ sessionId, rows }: SaveProblemsProps) {
  const save = useAction('imports.saveProblems');
  return (
    <div className="imports-save">
      <Button variant="link" onPress={() => save.mutate({ sessionId })} isDisabled={save.isPending}>
        Save the {counted(rows, 'row')} with problems as a workbook
      </Button>
      <div role="status">
        {save.data && (
          <p>
            Saved as <bdi>{save.data.path}</bdi>
          </p>
        )}
      </div>
      {save.isError && <ErrorNotice error={save.error} title="The workbook was not saved" />}
    </div>
  );
}
