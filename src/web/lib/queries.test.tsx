import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { directoryContract } from '#domain/directory/contract.ts';
import { useChange } from './queries.ts';
import { FakeServer, renderForTest } from './render-for-test.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Mover() {
  const move = useChange(directoryContract.moveClock);
  const to = (day: string) => () => move.mutate({ body: { businessOn: day } });
  return (
    <>
      <button type="button" onClick={to('2020-10-01')}>
        October
      </button>
      <button type="button" onClick={to('2020-11-01')}>
        November
      </button>
      <output>{move.status}</output>
    </>
  );
}

const press = async (name: string, ends: 'error' | 'success') => {
  await userEvent.click(screen.getByRole('button', { name }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(ends));
};

it('keeps the key when the same action is repeated by hand after the network failed', async () => {
  const server = new FakeServer().isUnreachableFor(directoryContract.moveClock);
  await renderForTest(<Mover />);
  await press('October', 'error');
  server.answers(directoryContract.moveClock, { businessOn: '2020-10-01' });
  await press('October', 'success');
  const keys = new Set(server.requests.map(({ key }) => key));
  expect(server.requests.length).toBe(4);
  expect(keys.size).toBe(1);
});

it('takes a fresh key for another action and after an answer', async () => {
  const server = new FakeServer().answers(directoryContract.moveClock, { businessOn: null });
  await renderForTest(<Mover />);
  await press('October', 'success');
  await press('October', 'success');
  await press('November', 'success');
  await waitFor(() => expect(new Set(server.requests.map(({ key }) => key)).size).toBe(3));
});

it('says at once that there is no network: nothing waits to be sent when nobody expects it', async () => {
  new FakeServer().isUnreachableFor(directoryContract.moveClock);
  await renderForTest(<Mover />);
  window.dispatchEvent(new Event('offline'));
  await press('October', 'error');
  window.dispatchEvent(new Event('online'));
});
