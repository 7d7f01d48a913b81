import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Notice } from '@renderer/components/Notice';
import type { ReportOutput } from './useReportOutput';

/** What became of printing or saving, with another way where it failed. */
export function ReportOutcome({ output }: { output: ReportOutput }) {
  const { lastTried, printError, pdfError, printed, saved } = output;
  if (lastTried === 'print' && printError)
    return (
      <Notice
        tone="bad"
        announce
        title="The report was not printed"
        actions={
          <>
            <Button onPress={output.savePdf}>Save as PDF</Button>
            <Button onPress={output.print}>Try again</Button>
          </>
        }
      >
        <p>{printError.message}</p>
      </Notice>
    );
  if (lastTried === 'pdf' && pdfError)
    return <ErrorNotice error={pdfError} title="The report was not saved" onRetry={output.savePdf} />;
  return <div role="status">{outcomeWords(lastTried, printed, saved)}</div>;
}

function outcomeWords(
  lastTried: ReportOutput['lastTried'],
  printed: boolean | undefined,
  saved: ReportOutput['saved'],
) {
  if (lastTried === 'print' && printed)
    return (
      <Notice tone="good">
        <p>The report was sent to the printer.</p>
      </Notice>
    );
  if (lastTried === 'print' && printed === false)
    return (
      <Notice>
        <p>Nothing was printed, because the print dialog was closed.</p>
      </Notice>
    );
  if (lastTried === 'pdf' && saved)
    return (
      <Notice tone="good">
        <p>
          Saved as <bdi>{saved.path}</bdi>
        </p>
      </Notice>
    );
  return null;
}
