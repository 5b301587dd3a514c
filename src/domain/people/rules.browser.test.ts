import { expect, it } from 'vitest';
import { browserOf } from './rules.browser.ts';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/138.0.0.0 Safari/537.36`, 'chrome', 'windows'],
  [
    `Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/136.0 YaBrowser/25.6.0 Safari/537.36`,
    'yandex',
    'windows',
  ],
  [`Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/138.0 Safari/537.36 Edg/138.0`, 'edge', 'windows'],
  [`Mozilla/5.0 (Linux; Android 14; Phone) ${webkit} Chrome/138.0 Mobile Safari/537.36`, 'chrome', 'android'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox', 'linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1',
    'safari',
    'ios',
  ],
  ['curl/8.5', 'other', 'other'],
  [undefined, 'other', 'other'],
] as const)('%s is %s on %s', (userAgent, browser, system) => {
  expect(browserOf(userAgent)).toEqual({ browser, system });
});
