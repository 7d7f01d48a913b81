import { useRouter } from '@tanstack/react-router';
import { stepBackLeadsTo } from './window-history';

/** Leaves a form for a record's page: one step back where that is where one came from, so that Back leads out of it. */
export function useLeave(): (path: string) => void {
  const router = useRouter();
  return (path) => {
    if (stepBackLeadsTo(path)) router.history.back();
    else router.history.replace(path);
  };
}
