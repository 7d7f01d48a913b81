import { useRequest } from '@renderer/app/queries';
import { buttonClass } from '@renderer/components/Button';
import { ErrorNotice } from '@renderer/components/ErrorNotice';
import { Loading } from '@renderer/components/Loading';
import { PageHeader } from '@renderer/components/PageHeader';
import { Link } from '@tanstack/react-router';
import { config } from 'zod';
import { IcbList } from './IcbList';
import { TeamSettings } from './TeamSettings';
import { TemplateList } from './TemplateList';
import './settings.scss';

// Otherwise zod tries to compile its checks, which the page's policy forbids and reports.
config({ jitless: true });

/** What the team sets for all its desks. */
export function SettingsScreen() {
  const settings = useRequest('settings.toEdit', {});
  // Another database has other settings.
  const databaseFile = useRequest('app.status', {}).data?.databaseFile;
  return (
    <>
      <PageHeader
        title="Settings"
        facts="For everyone who uses this database"
        actions={
          <>
            <Link to="/history" search={{ entity: 'setting' }} className={buttonClass('link')}>
              Changes of settings and mails
            </Link>
            <Link to="/history" search={{ entity: 'icb' }} className={buttonClass('link')}>
              Changes of ICBs
            </Link>
          </>
        }
      />
      <div className="cc-scroll">
        {settings.isPending && <Loading>Reading the settings</Loading>}
        {settings.isError && (
          <ErrorNotice
            error={settings.error}
            title="The settings can’t be shown"
            onRetry={() => void settings.refetch()}
          />
        )}
        {settings.data && (
          <div className="cc-settings">
            <TeamSettings key={databaseFile} settings={settings.data} />
            <TemplateList />
            <IcbList />
          </div>
        )}
      </div>
    </>
  );
}
