import { vi } from 'vitest';

/** Stands in for the locks of the browser: it tells those that open pages hold. */
export function stubLocks(): void {
  const open = new Set<string>();
  vi.stubGlobal('navigator', {
    locks: {
      request: (name: string, until: () => Promise<void>) => {
        open.add(name);
        return until().then(() => void open.delete(name));
      },
      query: async () => ({ held: [...open].map((name) => ({ name })) }),
    },
  });
}
