import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { At, fills, place } from './Place.tsx';

afterEach(cleanup);

it('shows what features to the right put there, in their order, and tells each what the page tells', () => {
  const Tools = place<{ readonly count: number }>();
  const First = fills(Tools, ({ count }) => <i>a{count}</i>);
  const Second = fills(Tools, ({ count }) => <b>b{count}</b>);
  const page = <At place={Tools} tells={{ count: 7 }} />;
  const { container, rerender } = render(
    <First>
      <Second>{page}</Second>
    </First>,
  );
  expect(container.innerHTML).toBe('<i>a7</i><b>b7</b>');
  rerender(page);
  expect(container.innerHTML).toBe('');
});
