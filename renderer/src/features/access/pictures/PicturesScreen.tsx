import { PageHeader } from '@renderer/components/PageHeader';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { AccessTabs } from '../AccessTabs';
import { HowItStands } from './HowItStands';
import { OverTime } from './OverTime';
import './pictures.scss';

/** How accounts and practices stand, as pictures: over time and now. */
export function PicturesScreen() {
  const view = useSearch({ from: '/access/pictures' });
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title="Access and MFA: pictures" facts="How accounts and practices stand, now and over time" />
      <AccessTabs />
      <div className="cc-scroll pictures">
        <OverTime view={view} onChange={(search) => void navigate({ to: '/access/pictures', search, replace: true })} />
        <HowItStands />
      </div>
    </>
  );
}
