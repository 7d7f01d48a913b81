import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { PageHeader } from '@renderer/components/PageHeader';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';

/** A screen that could not be drawn. What was saved is safe; the other screens go on working. */
export function ScreenFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <>
      <PageHeader title="This screen could not be shown" />
      <div className="cc-scroll">
        <ErrorNotice error={error} onRetry={retry} />
      </div>
    </>
  );
}
