import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { peopleContract } from '#domain/people/contract.ts';
import { FakeServer, renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
import { SignInForm } from './SignInForm.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function signIn(server: FakeServer, onSignedIn = vi.fn()) {
  await renderForTest(<SignInForm onSignedIn={onSignedIn} />);
  await userEvent.type(screen.getByLabelText('Имя для входа'), 'zimina');
  await userEvent.type(screen.getByLabelText('Пароль'), 'длинный пароль');
  await userEvent.click(screen.getByRole('button', { name: 'Войти' }));
  return { server, onSignedIn };
}

describe('sign-in form', () => {
  it('sends what was typed and passes on who signed in', async () => {
    const signedIn = signedInWith('directory.read');
    const { server, onSignedIn } = await signIn(new FakeServer().answers(peopleContract.signIn, signedIn));
    await waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce());
    expect(onSignedIn.mock.calls[0]?.[0]).toEqual(signedIn);
    expect(server.requests[0]?.body).toEqual({ login: 'zimina', password: 'длинный пароль' });
  });

  it('tells why it failed and keeps the login', async () => {
    await signIn(
      new FakeServer().refuses(peopleContract.signIn, 'unauthenticated', 'session.wrong_credentials'),
    );
    expect((await screen.findByRole('alert')).textContent).toContain('указаны неверно');
    expect(screen.getByLabelText('Имя для входа')).toHaveProperty('value', 'zimina');
  });

  it('tells how long to wait after too many attempts', async () => {
    await signIn(
      new FakeServer().refuses(peopleContract.signIn, 'too_many', 'session.wait', { seconds: 30 }),
    );
    expect((await screen.findByRole('alert')).textContent).toContain('Подождите 30 с');
  });

  it('comes filled for an account of the demonstration', async () => {
    const account = { login: 'curator', password: 'demo-curator', title: 'Куратор' };
    await renderForTest(<SignInForm account={account} onSignedIn={vi.fn()} />);
    expect(screen.getByLabelText('Имя для входа')).toHaveProperty('value', 'curator');
    expect(screen.getByLabelText('Пароль')).toHaveProperty('value', 'demo-curator');
  });
});
