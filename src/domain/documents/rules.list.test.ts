import { expect, it } from 'vitest';
import { MAX_LISTED, requireListed } from './rules.list.ts';

it('takes a list of as many rows as fit, and says how many there are of a longer one', () => {
  expect(() => requireListed(MAX_LISTED)).not.toThrow();
  expect(() => requireListed(MAX_LISTED + 1)).toThrow(
    expect.objectContaining({
      code: 'too_large',
      reason: 'export.list_too_long',
      detail: { rows: MAX_LISTED + 1, most: MAX_LISTED },
    }),
  );
});
