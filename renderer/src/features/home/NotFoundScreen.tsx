import { PageHeader } from '@renderer/components/PageHeader';
import { Link } from '@tanstack/react-router';

export function NotFoundScreen() {
  return (
    <>
      <PageHeader title="There is no such page" />
      <div className="cc-scroll">
        <p>
          <Link to="/practices">Go to the practices</Link>
        </p>
      </div>
    </>
  );
}
