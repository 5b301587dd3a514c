import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { CampaignId } from '#domain/kernel/ids.ts';
import { archivesContract } from '#domain/surveys/archives/contract.ts';
import type { Archive } from '#domain/surveys/archives/model.ts';
import { FakeServer, renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
import { ArchiveOffer } from './ArchiveOffer.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const at = (path: string) => ({ path: `/api/campaigns/c/${path}` as const });
const look = { ...archivesContract.getArchive, ...at('archive') };
const ask = { ...archivesContract.askArchive, ...at('archive') };
const cancel = { ...archivesContract.cancelArchive, ...at('archive/cancelling') };
const waiting: Archive = {
  status: 'waiting',
  done: 0,
  total: 900,
  size: null,
  endedAt: null,
  keptUntil: null,
};
const ended = { ...waiting, endedAt: '2020-09-10T05:00:00Z' };

const show = () =>
  renderForTest(<ArchiveOffer campaignId={'c' as CampaignId} />, signedInWith('survey.archive'));
const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

it('is asked for, tells how far it is, and is downloaded', async () => {
  let archive: Archive | null = null;
  new FakeServer()
    .answers(look, () => ({ archive }))
    .answers(ask, () => {
      archive = waiting;
      return { archive };
    });
  await show();
  await userEvent.click(await screen.findByRole('button', { name: 'Подготовить архив форм' }));
  await screen.findByText(/^Архив форм в очереди/);
  archive = { ...waiting, status: 'preparing', done: 340 };
  await screen.findByText('340 из 900', {}, { timeout: 3000 });
  expect(screen.getByRole('progressbar', { name: 'Подготовлено: 340 из 900' })).toBeDefined();
  expect(buttons()).toEqual(['Отменить']);
  archive = { ...ended, status: 'ready', done: 900, size: 22_000_000, keptUntil: '2020-09-17T05:00:00Z' };
  await screen.findByRole('button', { name: 'Скачать архив (21,0\u00a0МБ)' }, { timeout: 3000 });
  expect(screen.getByRole('status').textContent).toMatch(/900 форм\. Хранится до .*17/);
  expect(buttons()).toEqual(['Скачать архив (21,0\u00a0МБ)', 'Подготовить заново']);
});

it.each([
  ['failed', /^Архив форм не подготовлен: произошла ошибка/],
  ['cancelled', /^Подготовка архива форм отменена/],
] as const)('that is %s says so and can be prepared anew', async (status, words) => {
  new FakeServer().answers(look, { archive: { ...ended, status } });
  await show();
  await screen.findByText(words);
  expect(buttons()).toEqual(['Подготовить заново']);
});

it('is cancelled while it waits', async () => {
  let archive: Archive = waiting;
  new FakeServer()
    .answers(look, () => ({ archive }))
    .answers(cancel, () => {
      archive = { ...ended, status: 'cancelled' };
      return { archive };
    });
  await show();
  await userEvent.click(await screen.findByRole('button', { name: 'Отменить' }));
  await screen.findByText(/отменена/);
});

it('is not offered to who may not ask for it', async () => {
  const server = new FakeServer();
  const { container } = await renderForTest(<ArchiveOffer campaignId={'c' as CampaignId} />, signedInWith());
  expect(container.querySelector('section')).toBeNull();
  expect(server.requests).toEqual([]);
});
