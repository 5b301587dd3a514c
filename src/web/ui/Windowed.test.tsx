import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Windowed } from './Windowed.tsx';

afterEach(cleanup);

/** What a browser tells of each portion, when the test says so. */
const observers: { readonly element: Element; readonly tell: (near: boolean) => void }[] = [];
vi.stubGlobal(
  'IntersectionObserver',
  class {
    readonly #tell: (entries: { isIntersecting: boolean }[]) => void;
    constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
      this.#tell = tell;
    }
    observe(element: Element) {
      observers.push({ element, tell: (isIntersecting) => act(() => this.#tell([{ isIntersecting }])) });
    }
    disconnect() {}
  },
);

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
const list = (count: number, wanted?: number) => (
  <Windowed
    items={numbers(count)}
    wanted={wanted}
    portion={10}
    estimate={20}
    render={(item) => (
      <li key={item}>
        <button type="button">{item}</button>
      </li>
    )}
  />
);
const drawn = () => screen.queryAllByRole('button').map(({ textContent }) => Number(textContent));

describe('a long list', () => {
  it('is drawn whole while it is short', () => {
    render(list(40));
    expect(drawn()).toEqual(numbers(40));
  });

  it('draws what is near, keeps the place of the rest, and counts on', () => {
    observers.length = 0;
    const { container } = render(list(95));
    expect(drawn()).toEqual([]);
    expect((container.lastElementChild as HTMLElement).style.height).toBe('100px');
    observers[2]?.tell(true);
    expect(drawn()).toEqual(numbers(95).slice(20, 30));
    expect(container.querySelector('ol')?.start).toBe(21);
    observers[2]?.tell(false);
    expect(drawn()).toEqual([]);
  });

  it('draws what is wanted wherever it stands, and never takes away what has the focus', () => {
    observers.length = 0;
    const { rerender } = render(list(95, 57));
    expect(drawn()).toContain(57);
    observers[5]?.tell(true);
    screen.getByRole('button', { name: '57' }).focus();
    rerender(list(95));
    observers[5]?.tell(false);
    expect(drawn()).toContain(57);
  });
});
