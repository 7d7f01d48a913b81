import { PutBackHost } from '@renderer/components/history/PutBackHost';
import { WindowDrop } from '@renderer/features/notifications/intake/WindowDrop';
import { lastLog } from '@renderer/features/notifications/log/memory';
import { Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { AboutDialog } from './AboutDialog';
import { BackForward } from './BackForward';
import { markMove } from './focus';
import { Navigation } from './Navigation';
import { useAppEvents, useDataChanges, useRequest } from './queries';
import { SampleBanner } from './SampleBanner';
import { focusSearch, SearchBox } from './SearchBox';
import { StatusBar } from './StatusBar';

/** The frame of every screen: search, navigation, state of things. */
export function Shell() {
  const status = useRequest('app.status', {}).data;
  const navigate = useNavigate();
  const router = useRouter();
  const [aboutOpen, setAboutOpen] = useState(false);
  useDataChanges();
  useMoves();
  useAppEvents((event) => {
    if (event.type !== 'menu') return;
    if (event.command === 'about') setAboutOpen(true);
    else if (event.command === 'find') focusSearch();
    else if (event.command === 'go-home') void navigate({ to: '/' });
    else if (event.command === 'go-practices') void navigate({ to: '/practices' });
    else if (event.command === 'go-contractors') void navigate({ to: '/contractors' });
    else if (event.command === 'go-back') router.history.back();
    else if (event.command === 'go-forward') router.history.forward();
    else if (event.command === 'go-distribution-list') void navigate({ to: '/distribution-list' });
    else if (event.command === 'go-notifications') void navigate({ to: '/notifications', search: lastLog() });
    else if (event.command === 'log-mail') void navigate({ to: '/notifications/new' });
    else if (event.command === 'go-import') void navigate({ to: '/import' });
    else if (event.command === 'add-practice') void navigate({ to: '/practices/new' });
  });
  return (
    <div className="cc-shell">
      <header className="cc-top">
        <span className="cc-top__name">CCHub Console</span>
        <BackForward />
        <SearchBox />
        <span className="cc-top__place">{status ? (status.sampleData ? 'Sample data' : 'This computer') : ''}</span>
      </header>
      {status?.sampleData && <SampleBanner />}
      <Navigation status={status} />
      <main className="cc-main" id="main">
        <Outlet />
      </main>
      <StatusBar status={status} />
      <PutBackHost />
      <WindowDrop />
      {status && <AboutDialog status={status} isOpen={aboutOpen} onClose={() => setAboutOpen(false)} />}
    </div>
  );
}

/** Tells the headings that the screen changed; not for the first one, where the focus is at its natural start. */
function useMoves() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onBeforeLoad', ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation) markMove();
      }),
    [router],
  );
}
