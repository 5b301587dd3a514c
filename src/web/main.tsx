import './ui/styles.ts';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { loadTexts, setUpTexts } from './lib/i18n.ts';
import { makeQueryClient } from './lib/queries.ts';
import { sessionQuery } from './lib/session.tsx';
import { makeRouter } from './router.tsx';
import { applyTheme, schemeOf, storedTheme, theme } from './ui/theme.ts';

// The policy of the page forbids eval; zod would try it once to compile its checks.
z.config({ jitless: true });

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
// The scroll lock of dialogs takes the nonce of its style element from here.
Object.assign(globalThis, { __webpack_nonce__: nonce });
const root = document.getElementById('root');
if (!root) throw new Error('No #root in index.html');

const queryClient = makeQueryClient();
const router = makeRouter(queryClient);
const themeChoice = storedTheme();
applyTheme(themeChoice);
// On a slow line the words and who is signed in travel at the same time.
void queryClient.prefetchQuery(sessionQuery);
await setUpTexts(['account', 'calendar', 'organizationField']);

// The reasons of refusals come once the first page stands; whoever has to say one earlier asks for them.
const whenIdle = window.requestIdleCallback ?? window.setTimeout;
const stopWaiting = router.subscribe('onRendered', () => {
  stopWaiting();
  whenIdle(() => void loadTexts(['errors']).catch(() => undefined));
});

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      defaultColorScheme={schemeOf(themeChoice)}
      getStyleNonce={() => nonce ?? ''}
    >
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
