import { type RequestError, request } from '@renderer/app/api';
import { number } from '@renderer/app/numbers';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { isInUse } from '@shared/domain/people/links';
import type { AccessRow } from '@shared/ipc/mfa';
import { useMutation } from '@tanstack/react-query';

export interface Whom {
  id: string;
  version: number;
  fullName: string;
}

/** More would be people of whom nobody says the same all at once. */
const MOST = 100;

interface RecordForPracticesProps {
  rows: readonly AccessRow[];
  /** Told everybody with access at the practices, each once. */
  onRecord: (people: readonly Whom[]) => void;
}

/** The way to recording what was said about everybody at the practices that are ticked. */
export function RecordForPractices({ rows, onRecord }: RecordForPracticesProps) {
  const read = useMutation<Whom[], RequestError>({ mutationFn: () => peopleOf(rows) });
  const tooMany = rows.length > MOST;
  const start = () =>
    read
      .mutateAsync()
      .then((people) => people.length > 0 && onRecord(people))
      .catch(() => undefined);
  return (
    <>
      <Button onPress={() => void start()} isDisabled={read.isPending || tooMany}>
        Record what was said about MFA…
      </Button>
      <span role="status">
        {tooMany && `Recording takes at most ${number(MOST)} practices at once.`}
        {read.data?.length === 0 && 'Nobody at these practices has access.'}
      </span>
      {read.isError && <ErrorNotice error={read.error} title="The people could not be read" />}
    </>
  );
}

async function peopleOf(rows: readonly AccessRow[]): Promise<Whom[]> {
  const found = new Map<string, Whom>();
  for (const { id: practiceId } of rows) {
    const { people } = await request('mfa.ofPractice', { practiceId });
    for (const { personId: id, personVersion: version, fullName, standing } of people)
      if (isInUse(standing)) found.set(id, { id, version, fullName });
  }
  return [...found.values()];
}
