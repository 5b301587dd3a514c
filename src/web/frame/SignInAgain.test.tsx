import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { UserId } from '#domain/kernel/ids.ts';
import { peopleContract } from '#domain/people/contract.ts';
import type { SignedIn } from '#domain/people/model.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import { call, connection } from '#web/lib/api.ts';
import { FakeServer, renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
import { SignInAgain } from './SignInAgain.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const appointedAs = (role: SignedIn['appointments'][number]['role']): SignedIn => ({
  ...signedInWith('survey.fill'),
  appointments: [
    {
      id: '00000000-0000-4000-8000-000000000002',
      role,
      organization: { id: '00000000-0000-4000-8000-000000000003', kind: 'school', name: 'Школа № 1' },
      municipality: null,
      validFrom: '2019-09-02',
      validTo: null,
    },
  ] as never,
});
const head = appointedAs('school_head');
const anew = { ...head, csrfToken: 'token-2' };
const other = { ...head, user: { ...head.user, id: '00000000-0000-4000-8000-000000000009' as UserId } };
const burden = () => call(surveysContract.listBurden, {});

/** The server knows the session of `now.signedIn`, the page that of the head. */
async function openPage(signedIn: SignedIn, now: { signedIn: SignedIn | null }) {
  const server = new FakeServer()
    .answers(peopleContract.getSession, () => ({ signedIn: now.signedIn, demoAccounts: [] }))
    .answers(surveysContract.listBurden, () => {
      if (now.signedIn?.csrfToken !== connection.csrfToken) throw new Error('session');
      return [];
    });
  const fetched = globalThis.fetch;
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    const refused = { error: { code: 'forbidden', reason: 'session.csrf', detail: {} } };
    return fetched(address, init).catch(() => Response.json(refused, { status: 403 }));
  });
  await renderForTest(<SignInAgain />, signedIn);
  return server;
}

describe('a page whose session is not that of its browser any more', () => {
  it('goes on by itself where the same person has signed in anew in another window', async () => {
    await openPage(head, { signedIn: anew });
    await act(burden);
    expect(connection.csrfToken).toBe('token-2');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks its own person to come back where another one has signed in, and waits', async () => {
    const now = { signedIn: other as SignedIn | null };
    const server = await openPage(head, now);
    server.answers(peopleContract.signIn, () => {
      now.signedIn = anew;
      return anew;
    });
    const waiting = burden();
    await userEvent.type(await screen.findByLabelText('Пароль'), 'длинный пароль');
    expect(connection.csrfToken).toBe('token');
    await userEvent.click(screen.getByRole('button', { name: 'Войти' }));
    expect(await waiting).toEqual([]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('does not come between the hands and the cell: it waits for a pause in the typing', async () => {
    await openPage(head, { signedIn: null });
    const cell = document.body.appendChild(document.createElement('input'));
    cell.focus();
    // However long the machine takes over a key, the hands take 150 milliseconds.
    let now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    await userEvent.keyboard('7');
    void burden();
    for (let keys = 1; keys < 8; keys += 1) {
      await userEvent.keyboard('7');
      now += 150;
      await new Promise((resume) => setTimeout(resume, 150));
      expect(screen.queryByRole('dialog')).toBeNull();
    }
    expect(cell.value).toBe('77777777');
    now += 1000;
    expect(await screen.findByRole('dialog')).toBeTruthy();
    cell.remove();
  });

  it('tells a guest once that the link is over, and fails rather than waits for ever', async () => {
    await openPage(appointedAs('section_filler'), { signedIn: null });
    const fails = () => expect(burden()).rejects.toMatchObject({ reason: 'delegation.closed' });
    await act(fails);
    expect((await screen.findByRole('dialog')).textContent).toContain('Раздел больше не открыт');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await act(fails);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
