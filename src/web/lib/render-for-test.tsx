import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import type { Endpoint, ReplyOf } from '#domain/kernel/endpoint.ts';
import type { ErrorCode, ErrorDetail } from '#domain/kernel/errors.ts';
import type { UserId } from '#domain/kernel/ids.ts';
import type { SignedIn } from '#domain/people/model.ts';
import type { Right } from '#domain/rights.ts';
import { namespaces } from '#domain/texts/register.ts';
import { setUpTexts } from './i18n.ts';
import { makeQueryClient } from './queries.ts';
import { SessionProvider } from './session.tsx';

/** A server of one test: what it answers to which endpoint, and every request it got. */
export class FakeServer {
  readonly requests: { readonly endpoint: string; readonly body: unknown; readonly key: string | null }[] =
    [];
  readonly #answers = new Map<string, (body: unknown) => Response | Promise<Response>>();

  constructor() {
    vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
      const name = `${init.method} ${new URL(address, 'http://localhost').pathname}`;
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : init.body;
      this.requests.push({ endpoint: name, body, key: new Headers(init.headers).get('Idempotency-Key') });
      const answer = this.#answers.get(name);
      return answer ? answer(body) : refusal('not_found', 'request.no_such_address');
    });
  }

  answers<E extends Endpoint>(endpoint: E, reply: ReplyOf<E> | ((body: never) => ReplyOf<E>)): this {
    return this.#on(endpoint, (body) =>
      Response.json(typeof reply === 'function' ? (reply as (body: unknown) => unknown)(body) : reply),
    );
  }

  refuses(endpoint: Endpoint, code: ErrorCode, reason: string, detail: ErrorDetail = {}): this {
    return this.#on(endpoint, () => refusal(code, reason, detail));
  }

  /** It never comes to an answer. */
  waitsAt(endpoint: Endpoint): this {
    return this.#on(endpoint, () => new Promise(() => undefined));
  }

  isUnreachableFor(endpoint: Endpoint): this {
    return this.#on(endpoint, () => Promise.reject(new TypeError('fetch failed')));
  }

  #on(endpoint: Endpoint, answer: (body: unknown) => Response | Promise<Response>): this {
    this.#answers.set(`${endpoint.method} ${endpoint.path}`, answer);
    return this;
  }
}

function refusal(code: ErrorCode, reason: string, detail: ErrorDetail = {}): Response {
  return Response.json({ error: { code, reason, detail } }, { status: 400 });
}

export function signedInWith(...rights: Right[]): SignedIn {
  return {
    user: {
      id: '00000000-0000-4000-8000-000000000001' as UserId,
      login: 'zimina',
      fullName: 'Зимина Вера Олеговна',
    },
    appointments: [],
    rights,
    csrfToken: 'token',
    draftKey: '5a'.repeat(32),
    region: { name: 'Регион', timeZone: 'Asia/Yekaterinburg' },
    today: '2020-09-10',
    conditional: true,
  };
}

/** Renders a component as a page of this path would hold it: texts, theme, queries, an address, a signed-in person. */
export async function renderForTest(
  node: ReactNode,
  signedIn = signedInWith(),
  path = '/',
): Promise<RenderResult> {
  // What browsers have and jsdom lacks.
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('scrollTo', () => undefined);
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  await setUpTexts(namespaces);
  const rootRoute = createRootRoute();
  const frameRoute = createRoute({ getParentRoute: () => rootRoute, id: 'frame' });
  const page = createRoute({ getParentRoute: () => frameRoute, path, component: () => node });
  const router = createRouter({
    routeTree: rootRoute.addChildren([frameRoute.addChildren([page])]),
    history: createMemoryHistory({ initialEntries: [path] }),
  });
  await router.load();
  return render(
    <MantineProvider env="test">
      <QueryClientProvider client={makeQueryClient()}>
        <SessionProvider signedIn={signedIn}>
          {/* The router of a test is not the registered one of the product. */}
          <RouterProvider router={router as never} />
        </SessionProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}
