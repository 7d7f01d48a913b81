import { counted, number } from '@renderer/app/numbers';
import { useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { type ListForm, listRule } from '@shared/domain/distribution-list/list-form';
import { useDeferredValue } from 'react';
import { type Control, useWatch } from 'react-hook-form';

/** What the rule brings by today's register, while it is being put together. */
export function RulePreview({ control }: { control: Control<ListForm> }) {
  const [rule, extras, exclusions] = useWatch({ control, name: ['rule', 'extras', 'exclusions'] });
  const wanted = useDeferredValue(rule);
  const isWhole = listRule.safeParse(wanted).success;
  const answer = useRequest('lists.preview', { rule: wanted }, { enabled: isWhole, keepPrevious: true });
  const found = isWhole ? answer.data : undefined;
  return (
    <div className="list-edit__preview" role="status" aria-busy={answer.isFetching || undefined}>
      {!isWhole && <p>Choose whose practices, and this says how many addresses that brings.</p>}
      {found && (
        <>
          <p>
            <strong>{counted(found.entries, 'address', 'addresses')}</strong> by this rule
            {found.leftOut > 0 && `, ${number(found.leftOut)} left out with a reason`}.{' '}
            <span className="cc-secondary">
              <bdi>{found.ruleWords}</bdi>
            </span>
          </p>
          {extras.length + exclusions.length > 0 && <p>{`By hand: ${byHand(extras.length, exclusions.length)}.`}</p>}
        </>
      )}
      {isWhole && answer.isError && (
        <p>
          How many addresses it brings can’t be said: {answer.error.message}{' '}
          <Button variant="link" onPress={() => void answer.refetch()}>
            Try again
          </Button>
        </p>
      )}
    </div>
  );
}

const byHand = (added: number, leftOut: number) =>
  [added > 0 && `${counted(added, 'address', 'addresses')} added`, leftOut > 0 && `${number(leftOut)} left out`]
    .filter(Boolean)
    .join(', ');
