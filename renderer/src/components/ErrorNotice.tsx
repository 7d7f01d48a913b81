import { asRequestError } from '@renderer/app/api';
import { Button } from './Button';
import { Notice } from './Notice';

interface ErrorNoticeProps {
  error: unknown;
  title?: string;
  onRetry?: () => void;
}

/** A failed request in words, with the way to try again. */
export function ErrorNotice({ error, title = 'Something went wrong', onRetry }: ErrorNoticeProps) {
  return (
    <Notice tone="bad" title={title} announce actions={onRetry && <Button onPress={onRetry}>Try again</Button>}>
      <p>{asRequestError(error).message}</p>
    </Notice>
  );
}
