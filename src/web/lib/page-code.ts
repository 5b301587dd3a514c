import { lazyRouteComponent } from '@tanstack/react-router';
import { peopleContract } from '#domain/people/contract.ts';
import { ApiError, addressOf } from './api.ts';

/** Whether the server can be reached at all; asked past every cache. */
export function serverAnswers(): Promise<boolean> {
  return fetch(addressOf(peopleContract.getSession, {}), { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/**
 * Fetches the code of a page. Without a connection it fails as any call does, and the frame stays. Where the
 * server answers, a newer version has replaced the file: the failure passes on, and the router opens the page anew.
 */
export function pageCode<T>(load: () => Promise<T>): () => Promise<T> {
  return () =>
    load().catch(async (error: unknown) => {
      throw (await serverAnswers()) ? error : new ApiError('offline', 'network.unreachable');
    });
}

/** A page is a download of its own. */
export const lazyPage = <Module extends Record<string, unknown>, Name extends keyof Module & string>(
  load: () => Promise<Module>,
  name: Name,
) => lazyRouteComponent(pageCode(load), name);
