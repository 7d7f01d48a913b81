import { type RequestError, request } from '@renderer/app/api';
import { number } from '@renderer/app/numbers';
import { Button } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { RecordMfaDialog } from '@renderer/features/people/mfa/RecordMfaDialog';
import { isInUse } from '@shared/domain/people/links';
import type { AccessRow } from '@shared/ipc/mfa';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

interface Whom {
  id: string;
  version: number;
  fullName: string;
}

/** More would be people of whom nobody says anything all at once. */
const MOST = 100;

/** Records what was said about everybody at the practices that are ticked, each person once. */
export function RecordForPractices({ rows }: { rows: readonly AccessRow[] }) {
  const [whom, setWhom] = useState<Whom[] | null>(null);
  const [said, setSaid] = useState('');
  const read = useMutation<Whom[], RequestError>({
    mutationFn: () => peopleOf(rows),
    onMutate: () => setSaid(''),
    onSuccess: (people) => {
      if (people.length > 0) setWhom(people);
      else setSaid('Nobody is linked with them.');
    },
  });
  const tooMany = rows.length > MOST;
  return (
    <>
      <Button onPress={() => read.mutate()} isDisabled={read.isPending || tooMany}>
        Record what was said about MFA…
      </Button>
      <span role="status">{tooMany ? `For at most ${number(MOST)} practices at once.` : said}</span>
      {read.isError && <ErrorNotice error={read.error} title="The people could not be read" />}
      {whom && <RecordMfaDialog people={whom} onClose={() => setWhom(null)} onDone={setSaid} />}
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
