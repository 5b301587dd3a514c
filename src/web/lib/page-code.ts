import { lazyRouteComponent } from '@tanstack/react-router';
import { peopleContract } from '#domain/people/contract.ts';
import type { Namespace } from '#domain/texts/register.ts';
import { ApiError, addressOf } from './api.ts';
import { loadTexts } from './i18n.ts';

/** Whether the server can be reached at all; asked past every cache. */
export function serverAnswers(): Promise<boolean> {
  return fetch(addressOf(peopleContract.getSession, {}), { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/**
 * Fetches a piece of the interface: code, words. Without a connection it fails as any call does, and the frame stays.
 * Where the server answers, a newer version has replaced the file: the failure passes on, and the router opens the page anew.
 */
export function pageCode<T>(load: () => Promise<T>): () => Promise<T> {
  return () =>
    load().catch(async (error: unknown) => {
      throw (await serverAnswers()) ? error : new ApiError('offline', 'network.unreachable');
    });
}

/** A page is a download of its own, with the words in which its code speaks; scripts/text-checks.ts knows which. */
export const lazyPage = <Module extends Record<string, unknown>, Name extends keyof Module & string>(
  load: () => Promise<Module>,
  name: Name,
  texts: readonly Namespace[],
) =>
  lazyRouteComponent(
    pageCode(() => Promise.all([load(), loadTexts(texts)]).then(([module]) => module)),
    name,
  );
