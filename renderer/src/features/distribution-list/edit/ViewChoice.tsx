import { useRequest } from '@renderer/app/queries';
import { SelectField } from '@renderer/components/SelectField';
import { Link } from '@tanstack/react-router';

interface ViewChoiceProps {
  viewId: string;
  onChange: (viewId: string) => void;
  error: string | undefined;
}

/** Chooses a saved view of the table of practices. */
export function ViewChoice({ viewId, onChange, error }: ViewChoiceProps) {
  const answer = useRequest('views.list', { screen: 'practices' });
  const views = answer.data ?? [];
  const isGone = viewId !== '' && answer.isSuccess && !views.some(({ id }) => id === viewId);
  return (
    <SelectField
      label="Saved view"
      name="rule.practices.viewId"
      hint={
        <>
          A view is made in the <Link to="/practices">table of practices</Link>: narrow it down there and save the view
          under a name. The list follows it: later changes of the view count here too.
        </>
      }
      error={error ?? (answer.isError ? answer.error.message : undefined)}
      warning={
        isGone
          ? 'The view was deleted. Until another is chosen, the list has no entries.'
          : answer.isSuccess && views.length === 0
            ? 'No view of the table of practices is saved yet.'
            : undefined
      }
      value={viewId}
      onChange={(event) => onChange(event.target.value)}
      options={[
        { value: '', label: 'Choose a view' },
        ...(isGone ? [{ value: viewId, label: 'A view that was deleted' }] : []),
        ...views.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
