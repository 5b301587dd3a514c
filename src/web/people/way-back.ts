/** Where somebody wanted to go before they were asked who they are; an address of this site only, since anybody may write it into a link. */
export const wayBack = (to: unknown): string =>
  typeof to === 'string' && to.startsWith('/') && !to.startsWith('//') ? to : '/';
