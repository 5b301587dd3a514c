import { beforeEach, expect, it } from 'vitest';
import { forgetUnsent, hasUnsent, keepUnsent } from './unsent.ts';

beforeEach(() => localStorage.clear());

it('signing out wipes what is one’s own and leaves what another person left sealed', () => {
  keepUnsent('opora:unsent:mine:form-1:1', 'sealed');
  keepUnsent('opora:unsent:mine:report:1', 'sealed');
  keepUnsent('opora:unsent:theirs:form-1:1', 'sealed');
  forgetUnsent('mine');
  expect([hasUnsent('mine'), hasUnsent('theirs')]).toEqual([false, true]);
  keepUnsent('opora:unsent:mine:form-1:1', 'a page that is being left');
  expect(hasUnsent('mine')).toBe(false);
});
