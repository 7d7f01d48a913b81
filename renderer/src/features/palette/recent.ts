import { useRequest } from '@renderer/app/queries';
import { showDateTime } from '@shared/domain/calendar-date';
import { NOTIFICATION_KIND_LABELS } from '@shared/domain/notifications/codes';
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/** A record's page that was looked at. */
export interface RecentPage {
  kind: 'practice' | 'contractor' | 'person' | 'notification';
  id: string;
  title: string;
  detail: string;
}

const MOST = 8;

/** `page` in front, once, and no more than fit. */
export function withPage(pages: readonly RecentPage[], page: RecentPage): RecentPage[] {
  return [page, ...pages.filter(({ id }) => id !== page.id)].slice(0, MOST);
}

let pages: RecentPage[] = [];
export const recentPages = (): readonly RecentPage[] => pages;
let register: string | undefined;

const PAGE = /^\/(practices|contractors|people|notifications)\/([0-9a-f-]{36})/;

/** Remembers the records whose pages are opened, for as long as the window is open. It asks what the page itself asks. */
export function useRecentPages(): void {
  const path = useLocation({ select: (location) => location.pathname });
  const [, place, id = ''] = PAGE.exec(path) ?? [];
  const file = useRequest('app.status', {}).data?.databaseFile;
  useEffect(() => {
    // Pages of a register that is no longer open lead nowhere.
    if (file !== undefined && register !== undefined && file !== register) pages = [];
    register = file ?? register;
  }, [file]);
  const practice = useRequest('practices.get', { id }, { enabled: place === 'practices' }).data;
  const contractor = useRequest('contractors.get', { id }, { enabled: place === 'contractors' }).data;
  const person = useRequest('people.get', { id }, { enabled: place === 'people' }).data;
  useEffect(() => {
    if (place !== 'practices' || !practice) return;
    const detail = [practice.odsCode, practice.town].filter(Boolean).join(' · ');
    pages = withPage(pages, { kind: 'practice', id: practice.id, title: practice.name, detail });
  }, [place, practice]);
  useEffect(() => {
    if (place !== 'contractors' || !contractor) return;
    pages = withPage(pages, {
      kind: 'contractor',
      id: contractor.id,
      title: contractor.form.name,
      detail: contractor.form.hqOdsCode,
    });
  }, [place, contractor]);
  const notification = useRequest('notifications.get', { id }, { enabled: place === 'notifications' }).data;
  useEffect(() => {
    if (place !== 'notifications' || !notification) return;
    const { subject, kind, receivedAt } = notification.form;
    const title = subject || NOTIFICATION_KIND_LABELS[kind];
    pages = withPage(pages, { kind: 'notification', id: notification.id, title, detail: showDateTime(receivedAt) });
  }, [place, notification]);
  useEffect(() => {
    if (place !== 'people' || !person) return;
    const { fullName, nhsAddress } = person.form;
    pages = withPage(pages, { kind: 'person', id: person.id, title: fullName, detail: nhsAddress });
  }, [place, person]);
}
