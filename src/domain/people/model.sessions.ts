import { z } from 'zod';

export const browsers = ['yandex', 'edge', 'opera', 'firefox', 'chrome', 'safari', 'other'] as const;
export type BrowserName = (typeof browsers)[number];
export const systems = ['windows', 'android', 'ios', 'macos', 'linux', 'other'] as const;
export type SystemName = (typeof systems)[number];

/** A browser that a person is signed in by, in real time. */
export const ownSessionSchema = z.object({
  id: z.uuid(),
  openedAt: z.string(),
  /** To about five minutes. */
  seenAt: z.string(),
  browser: z.enum(browsers),
  system: z.enum(systems),
  /** The one that asks. */
  current: z.boolean(),
});
export type OwnSession = z.infer<typeof ownSessionSchema>;
