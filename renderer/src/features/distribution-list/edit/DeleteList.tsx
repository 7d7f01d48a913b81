import { DeleteRecord } from '@renderer/components/DeleteRecord';
import { useNavigate } from '@tanstack/react-router';

interface DeleteListProps {
  id: string;
  version: number;
  name: string;
  /** Told before the page is left. */
  onGone: () => void;
}

/** The end of a list. The bin, where it leads, has it whole. */
export function DeleteList({ onGone, ...list }: DeleteListProps) {
  const navigate = useNavigate();
  return (
    <section className="list-edit__wide">
      <h2 className="cc-section-heading">Delete</h2>
      <p>A list that is not wanted any more goes to the bin, with all that was published of it.</p>
      <DeleteRecord
        entity="list"
        {...list}
        onDeleted={() => {
          onGone();
          void navigate({ to: '/bin', replace: true });
        }}
      />
    </section>
  );
}
