import { Button } from '@renderer/components/Button';
import { ProgressBar } from '@renderer/components/ProgressBar';
import type { ReportProgress as Progress } from '@shared/ipc/events';
import type { ReportOutput, ReportWay } from './use-report-output';

const WRITING: Record<ReportWay, string> = {
  print: 'Waiting for the print dialog',
  pdf: 'Writing the PDF',
  each: 'Writing the files',
};
const STEPS: Record<Exclude<Progress['step'], 'writing'>, string> = {
  gathering: 'Gathering the facts',
  drawing: 'Drawing the pages',
  numbering: 'Numbering the pages',
};

/** How far a report is that is being made, with the way to stop it. */
export function ReportProgress({ output }: { output: ReportOutput }) {
  const { busy, progress, stop, isStopping } = output;
  if (busy === null) return null;
  const label = progress === null || progress.step === 'writing' ? WRITING[busy] : STEPS[progress.step];
  return (
    <div className="report-progress">
      <ProgressBar
        label={isStopping ? 'Stopping' : progress === null ? 'Starting' : label}
        done={progress?.done ?? 0}
        total={progress?.total ?? null}
      />
      <Button onPress={stop} isDisabled={isStopping}>
        Stop
      </Button>
    </div>
  );
}
