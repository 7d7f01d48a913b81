import { useAction, useRequest } from '@renderer/app/queries';
import type { ApplyAction, ValueName } from '@shared/domain/notifications/apply/action';
import { chosenChanges } from '@shared/domain/notifications/apply/proposal';
import type { NotificationState } from '@shared/domain/notifications/codes';
import type { NotificationDetail } from '@shared/ipc/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Applied } from './AppliedNotice';

/** The name of an action's field, the same for the field and for the summary's links. */
export const fieldNameOf = (at: number, field: ValueName | 'practiceId' | 'contractorId' | 'personId') =>
  `apply.${at}.${field}`;

/** The actions as they are being set, and what the register makes of them at each change. */
export function useApplying(detail: NotificationDetail, onApplied: (applied: Applied) => void) {
  const client = useQueryClient();
  const [own, setOwn] = useState<ApplyAction[] | null>(null);
  // Fields keep what was typed by their place: once one is left out, all are drawn anew.
  const [generation, setGeneration] = useState(0);
  const [typedOutcome, setOutcome] = useState<string | null>(null);
  const [chosenState, setState] = useState<NotificationState | null>(null);
  const found = useRequest('notifications.proposals', { id: detail.id, actions: own }, { keepPrevious: true });
  const apply = useAction('notifications.apply', { changesData: true });
  const proposals = found.data?.proposals ?? [];
  const actions = own ?? found.data?.actions ?? [];
  const outcome = typedOutcome ?? (found.data?.outcome || detail.form.outcome);
  const state = chosenState ?? found.data?.state ?? 'done';
  const count = proposals.reduce((sum, proposal, at) => {
    const action = actions[at];
    return action === undefined ? sum : sum + chosenChanges(proposal, action).length;
  }, 0);

  async function run() {
    if (apply.isPending || found.isPlaceholderData || found.data === undefined) return;
    const records = recordsOf(proposals);
    const input = {
      id: detail.id,
      version: found.data.version,
      actions: actions.map((action, at) => ({ ...action, seen: proposals[at]?.seen ?? [] })),
      outcome,
      state,
    };
    try {
      // The form may be gone by the time this ends: what was applied is told to whoever holds it.
      const { stepId, changed } = await apply.mutateAsync(input);
      setOwn(null);
      setOutcome(null);
      setState(null);
      onApplied({ stepId, changed, outcome, records });
    } catch {
      // Said beside the button. Whatever was changed meanwhile is shown as it is now.
      void client.invalidateQueries();
    }
  }

  return {
    found,
    proposals,
    actions,
    generation,
    outcome,
    state,
    count,
    apply,
    run,
    setOutcome,
    setState,
    change: setOwn,
    leaveOut: (at: number) => {
      setOwn(actions.filter((_, place) => place !== at));
      setGeneration((before) => before + 1);
    },
  };
}

function recordsOf(
  proposals: readonly { practiceId: string | null; contractorId: string | null; kind: string; about: string }[],
) {
  const records = new Map<string, Applied['records'][number]>();
  for (const { kind, practiceId, contractorId, about } of proposals) {
    if (kind === 'egress-account' && contractorId !== null)
      records.set(contractorId, { of: 'contractor', id: contractorId, name: about });
    else if (practiceId !== null) records.set(practiceId, { of: 'practice', id: practiceId, name: about });
  }
  return [...records.values()];
}
