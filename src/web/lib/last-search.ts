import type { AnyRouter, LinkProps } from '@tanstack/react-router';

/** The conditions under which each page was last looked at in this tab, by its path. */
const known = new WeakMap<AnyRouter, Map<string, LinkProps['search']>>();

export function rememberSearches(router: AnyRouter): void {
  const searches = new Map<string, LinkProps['search']>();
  known.set(router, searches);
  router.subscribe('onResolved', ({ toLocation }) => {
    searches.set(toLocation.pathname, toLocation.search);
  });
}

/** The way back to a list keeps its filters. */
export const lastSearch = (router: AnyRouter, path: string): LinkProps['search'] =>
  known.get(router)?.get(path) ?? {};
