import type { BrowserName, SystemName } from './model.sessions.ts';

/** Words by which browsers name themselves; most name others too, so that the order decides. */
const browserWords = [
  ['YaBrowser', 'yandex'],
  ['Edg', 'edge'],
  ['OPR/', 'opera'],
  ['Firefox', 'firefox'],
  ['FxiOS', 'firefox'],
  ['Chrom', 'chrome'],
  ['CriOS', 'chrome'],
  ['Safari', 'safari'],
] as const satisfies readonly (readonly [string, BrowserName])[];

const systemWords = [
  ['Windows', 'windows'],
  ['Android', 'android'],
  ['iPhone', 'ios'],
  ['iPad', 'ios'],
  ['Mac OS', 'macos'],
  ['Linux', 'linux'],
] as const satisfies readonly (readonly [string, SystemName])[];

/**
 * What of a browser's own description helps its person to recognise it; the rest, which tells machines apart, is not
 * kept.
 */
export function browserOf(userAgent = ''): { browser: BrowserName; system: SystemName } {
  const named = <Name>(words: readonly (readonly [string, Name])[]) =>
    words.find(([word]) => userAgent.includes(word))?.[1];
  return { browser: named(browserWords) ?? 'other', system: named(systemWords) ?? 'other' };
}
