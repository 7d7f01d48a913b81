import { number } from '@renderer/app/numbers';
import { Button } from '@renderer/components/Button';
import { Notice } from '@renderer/components/Notice';
import type { ReportOutput, ReportWay } from './use-report-output';

const FAILED: Record<ReportWay, string> = {
  print: 'The report was not printed',
  pdf: 'The report was not saved',
  each: 'The reports were not all saved',
};

const ofReport = (about: string) => (about === '' ? '' : `${about}: `);

/** What became of printing or saving, with another way where it failed. */
export function ReportOutcome({ output }: { output: ReportOutput }) {
  const { last, error, run, about } = output;
  if (last !== null && error !== null && error.code !== 'cancelled')
    return (
      <Notice
        tone="bad"
        announce
        title={`${ofReport(about)}${FAILED[last]}`}
        // Of another report it would have to be ordered anew first.
        actions={
          about === '' && (
            <>
              {last === 'print' && <Button onPress={() => run('pdf')}>Save as PDF</Button>}
              <Button onPress={() => run(last)}>Try again</Button>
            </>
          )
        }
      >
        <p>{error.message}</p>
      </Notice>
    );
  return <div role="status">{last !== null && <Outcome output={output} way={last} />}</div>;
}

function Outcome({ output, way }: { output: ReportOutput; way: ReportWay }) {
  const { error, printed, saved, files } = output;
  const about = ofReport(output.about);
  if (error !== null)
    return (
      <Notice>
        <p>
          {about}
          {error.message}
        </p>
      </Notice>
    );
  if (way === 'print')
    return printed ? (
      <Notice tone="good">
        <p>{about}The report was sent to the printer.</p>
      </Notice>
    ) : (
      <Notice>
        <p>{about}Nothing was printed, because the print dialog was closed.</p>
      </Notice>
    );
  if (way === 'pdf')
    return saved ? (
      <Notice tone="good">
        <p>
          {about}Saved as <bdi>{saved.path}</bdi>
        </p>
      </Notice>
    ) : null;
  return files ? (
    <Notice tone="good">
      <p>
        {about}
        {files.files === 1 ? '1 file was' : `${number(files.files)} files were`} saved in <bdi>{files.folder}</bdi>
      </p>
    </Notice>
  ) : null;
}
