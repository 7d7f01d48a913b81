import '@renderer/styles/app.scss';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { request } from './api';
import { createQueryClient } from './queries';
import { createAppRouter } from './router';

const client = createQueryClient();
// Asked for before anything is drawn, because the first screen waits for both.
void client.prefetchQuery({ queryKey: ['app.status', {}], queryFn: () => request('app.status', {}) });
void client.prefetchQuery({ queryKey: ['home.get', {}], queryFn: () => request('home.get', {}) });

// react-aria looks for this id before it writes a style element, which the page's policy forbids; base.scss has the rule.
document.querySelector('link[rel="stylesheet"]')?.setAttribute('id', 'react-aria-pressable-style');

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place to draw in');
createRoot(root).render(
  <QueryClientProvider client={client}>
    <RouterProvider router={createAppRouter(client)} />
  </QueryClientProvider>,
);
