import { cleanup, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as register from '#domain/texts/register.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { ApiError } from './api.ts';
import { chooseLanguage, loadTexts, setUpTexts } from './i18n.ts';
import { lazyPage } from './page-code.ts';

vi.mock('#domain/texts/register.ts', { spy: true });
const reads = vi.mocked(register.readTexts);

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  reads.mockReset();
});

const Today = () => <p>{i18next.t('terms:today')}</p>;
const has = (language: string, namespace: string) => i18next.hasResourceBundle(language, namespace);

it('brings the ground, what stands on every page, and no word of any other page', async () => {
  await setUpTexts(['account']);
  expect(i18next.t('app:actions.close')).toBe('Закрыть');
  expect(i18next.t('errors:network.unavailable')).toContain('Сервер временно недоступен');
  expect(i18next.t('account:signIn.title')).toBe('Вход');
  expect(i18next.exists('errors:survey.stale')).toBe(false);
  expect([has('ru', 'surveys'), has('en', 'app')]).toEqual([false, false]);
});

it('puts together what several features say in one namespace', async () => {
  await setUpTexts(['desk', 'errors']);
  expect(i18next.t('desk:verbs.fill_form')).toBe('Заполнить');
  expect(i18next.t('desk:verbs.review_order')).toBe('Рассмотреть');
  expect(i18next.t('errors:survey.stale')).toContain('Форму тем временем');
  expect(i18next.t('errors:request.malformed')).toContain('Обновите страницу');
});

it('reads a namespace once, and again after it failed to come', async () => {
  await setUpTexts([]);
  reads.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
  await expect(loadTexts(['terms'])).rejects.toThrow('Failed to fetch');
  await loadTexts(['terms']);
  await loadTexts(['terms']);
  expect(i18next.t('terms:today')).toBe('сегодня');
  expect(reads.mock.calls).toEqual([
    ['ru', ['terms']],
    ['ru', ['terms']],
  ]);
});

it('a change of language brings what is in use, also what a page asks for meanwhile', async () => {
  await setUpTexts(['account']);
  await loadTexts(['terms']);
  const change = chooseLanguage('en');
  await loadTexts(['search']);
  expect(i18next.t('terms:today')).toBe('сегодня');
  await change;
  expect(['terms:today', 'search:go', 'account:signIn.title'].map((key) => i18next.t(key as 'name'))).toEqual(
    ['today', 'Find', 'Sign in'],
  );
  expect(has('en', 'surveys')).toBe(false);
  await setUpTexts(['terms']);
  expect(i18next.t('terms:today')).toBe('today');
  expect(has('ru', 'terms')).toBe(false);
});

it('stays in the language that is shown where the other one does not come', async () => {
  await setUpTexts(['terms']);
  reads.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
  await expect(chooseLanguage('en')).rejects.toThrow('Failed to fetch');
  expect(i18next.t('terms:today')).toBe('сегодня');
  expect(localStorage.length).toBe(0);
});

it('a page comes with its words', async () => {
  await setUpTexts([]);
  const Page = lazyPage(() => Promise.resolve({ Today }), 'Today', ['terms']);
  await Page.preload?.();
  render(<Page />);
  expect(await screen.findByText('сегодня')).toBeTruthy();
});

it('words that do not come are told as a page that does not come', async () => {
  await setUpTexts([]);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
  reads.mockRejectedValueOnce(new TypeError('words are away'));
  const Page = lazyPage(() => Promise.resolve({ Today }), 'Today', ['terms']);
  await Page.preload?.();
  expect(() => render(<Page />)).toThrow('offline: network.unreachable');
  vi.unstubAllGlobals();
});

it('an error that is shown before the reasons have come says its sentence once they have', async () => {
  await setUpTexts([]);
  const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<typeof register.readTexts>>>();
  reads.mockReturnValueOnce(promise);
  render(<ErrorNotice error={new ApiError('stale', 'survey.stale')} />);
  expect(screen.getByRole('alert').textContent).toBe('Загружается…');
  resolve([{ namespace: 'errors', words: { survey: { stale: 'Форму изменил другой.' } } }]);
  expect(await screen.findByText('Форму изменил другой.')).toBeTruthy();
});

it('a reason without a text is a failure; without a connection that is what is said', async () => {
  await setUpTexts([]);
  reads.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  render(<ErrorNotice error={new ApiError('stale', 'survey.stale')} />);
  expect(await screen.findByText(/нет связи/)).toBeTruthy();
  cleanup();
  render(<ErrorNotice error={new ApiError('stale', 'not.a_reason')} />);
  expect(await screen.findByText(/На сервере произошла ошибка/)).toBeTruthy();
});
