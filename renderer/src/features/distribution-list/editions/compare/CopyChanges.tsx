import { counted, number } from '@renderer/app/numbers';
import type { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import type { ListComparison } from '@shared/ipc/editions';

type Copying = ReturnType<typeof useAction<'editions.copyChanges'>>;

interface CopyButtonsProps {
  copy: Copying;
  comparison: ListComparison;
  listId: string;
}

/** The two short lists for a list that is kept by hand in Outlook or NHSmail. A changed address is in both. */
export function CopyButtons({ copy, comparison, listId }: CopyButtonsProps) {
  const { adds, removes, from, to } = comparison;
  const run = (which: 'adds' | 'removes') => copy.mutate({ listId, from: from.number, to: to?.number ?? null, which });
  return (
    <>
      <Button onPress={() => run('adds')} isDisabled={adds.length === 0 || copy.isPending}>
        Copy {number(adds.length)} to add
      </Button>
      <Button onPress={() => run('removes')} isDisabled={removes.length === 0 || copy.isPending}>
        Copy {number(removes.length)} to remove
      </Button>
    </>
  );
}

/** What came of it. The live region is there from the beginning, or its first words would not be read out. */
export function CopyOutcome({ copy }: { copy: Copying }) {
  return (
    <div className="cc-page-notice">
      <div role="status">
        {copy.data && (
          <Notice tone="good">
            <p>
              {counted(copy.data.addresses, 'address is', 'addresses are')} on the clipboard, one a line.{' '}
              {copy.variables.which === 'adds' ? 'Add them to' : 'Take them off'} the list that is kept by hand.
            </p>
          </Notice>
        )}
      </div>
      {copy.isError && <ErrorNotice error={copy.error} title="Nothing was copied" />}
    </div>
  );
}
