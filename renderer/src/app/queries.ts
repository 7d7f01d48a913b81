import type { AppEvent } from '@shared/ipc/events';
import type { RouteInput, RouteName, RouteOutput } from '@shared/ipc/routes';
import {
  keepPreviousData,
  QueryClient,
  useIsFetching,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { onAppEvent, type RequestError, request } from './api';

/** Answers stay good until the app says that data changed; asking again on focus would only flicker. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // A desktop app is never "offline": its answers come from the same computer.
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

interface RequestOptions {
  enabled?: boolean;
  /** Show the last answer while the next input's is on its way. */
  keepPrevious?: boolean;
}

/** The answer to a request, kept under [name, input] and asked for again when data changed. */
export function useRequest<Name extends RouteName>(name: Name, input: RouteInput<Name>, options: RequestOptions = {}) {
  return useQuery<RouteOutput<Name>, RequestError>({
    queryKey: [name, input],
    queryFn: () => request(name, input),
    enabled: options.enabled ?? true,
    placeholderData: options.keepPrevious ? keepPreviousData : undefined,
  });
}

/** True once what the first screen asked for is there: what only adds to it is asked for afterwards. */
export function useOnceQuiet(): boolean {
  const [isQuiet, setQuiet] = useState(false);
  const isBusy = useIsFetching() > 0;
  useEffect(() => {
    if (!isBusy) setQuiet(true);
  }, [isBusy]);
  return isQuiet;
}

interface ActionOptions {
  /** Ask for everything again afterwards: for actions that change data. */
  changesData?: boolean;
}

/** A request that is made because a person asked for it: `run.mutate(input)` or `await run.mutateAsync(input)`. */
export function useAction<Name extends RouteName>(name: Name, options: ActionOptions = {}) {
  const client = useQueryClient();
  return useMutation<RouteOutput<Name>, RequestError, RouteInput<Name>>({
    mutationKey: [name],
    mutationFn: (input) => request(name, input),
    onSuccess: () => (options.changesData ? client.invalidateQueries() : undefined),
  });
}

/** Calls the newest `listener` for every event of the app while the component is there. */
export function useAppEvents(listener: (event: AppEvent) => void): void {
  const newest = useRef(listener);
  useEffect(() => {
    newest.current = listener;
  });
  useEffect(() => onAppEvent((event) => newest.current(event)), []);
}

/** Asks again for everything on the screen when the data changed underneath it. */
export function useDataChanges(): void {
  const client = useQueryClient();
  useAppEvents((event) => {
    if (event.type === 'data-changed') void client.invalidateQueries();
  });
}
