import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { setUpTexts } from '#web/lib/i18n.ts';
import { rememberSearches } from '#web/lib/last-search.ts';
import { Page } from './Page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('leads back to the list as it was left, or to the bare one', async () => {
  vi.stubGlobal('scrollTo', () => undefined);
  await setUpTexts([]);
  const root = createRootRoute();
  const list = createRoute({
    getParentRoute: () => root,
    path: '/assignments',
    component: () => (
      <Link to="/assignments/$id" params={{ id: '1' }}>
        Поручение
      </Link>
    ),
  });
  const one = createRoute({
    getParentRoute: () => root,
    path: '/assignments/$id',
    component: () => <Page title="Поручение" back={{ to: '/assignments', words: 'К поручениям' }} />,
  });
  const routerAt = (address: string) => {
    const router = createRouter({
      routeTree: root.addChildren([list, one]),
      history: createMemoryHistory({ initialEntries: [address] }),
    });
    rememberSearches(router);
    render(<RouterProvider router={router as never} />);
    return router;
  };
  const back = async () => (await screen.findByRole('link', { name: 'К поручениям' })).getAttribute('href');

  routerAt('/assignments?status=accepted&page=2');
  fireEvent.click(await screen.findByRole('link', { name: 'Поручение' }));
  expect(await back()).toBe('/assignments?status=accepted&page=2');
  cleanup();
  routerAt('/assignments/1');
  expect(await back()).toBe('/assignments');
});
