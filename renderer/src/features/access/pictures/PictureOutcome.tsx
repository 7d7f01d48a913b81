import type { useAction } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';

interface PictureOutcomeProps {
  print: ReturnType<typeof useAction<'pictures.print'>>;
  pdf: ReturnType<typeof useAction<'pictures.savePdf'>>;
  onPrint: () => void;
  onSave: () => void;
}

/** What became of printing or saving a picture, with another way where it failed. */
export function PictureOutcome({ print, pdf, onPrint, onSave }: PictureOutcomeProps) {
  return (
    <>
      <div role="status">
        {print.data && (
          <Notice tone={print.data.printed ? 'good' : 'info'}>
            <p>
              {print.data.printed
                ? 'The picture was sent to the printer.'
                : 'Nothing was printed, because the print dialog was closed.'}
            </p>
          </Notice>
        )}
        {pdf.data && (
          <Notice tone="good">
            <p>
              Saved as <bdi>{pdf.data.path}</bdi>
            </p>
          </Notice>
        )}
      </div>
      {print.isError && (
        <Notice
          tone="bad"
          announce
          title="The picture was not printed"
          actions={
            <>
              <Button onPress={onSave}>Save as PDF</Button>
              <Button onPress={onPrint}>Try again</Button>
            </>
          }
        >
          <p>{print.error.message}</p>
        </Notice>
      )}
      {pdf.isError && <ErrorNotice error={pdf.error} title="The picture was not saved" onRetry={onSave} />}
    </>
  );
}
