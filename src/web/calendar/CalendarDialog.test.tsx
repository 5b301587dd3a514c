import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Role } from '#domain/access/roles.ts';
import { calendarContract } from '#domain/calendar/contract.ts';
import type { CalendarFeed } from '#domain/calendar/model.ts';
import type { AppointmentId, CalendarFeedId, OrganizationId } from '#domain/kernel/ids.ts';
import { FakeServer, renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
import { CalendarDialog } from './CalendarDialog.tsx';

afterEach(cleanup);

const school = { id: 's1' as OrganizationId, kind: 'school' as const, name: 'Школа № 1' };
const feed: CalendarFeed = {
  id: 'f1' as CalendarFeedId,
  organization: school,
  madeBy: 'Носова Е. Г.',
  madeAt: '2020-09-10T05:00:00.000Z',
  readAt: null,
};
const of = (role: Role) => ({
  ...signedInWith('calendar.manage'),
  appointments: [{ id: 'a1' as AppointmentId, role, organization: school, municipality: null }],
});
const listed = (items: CalendarFeed[]) =>
  new FakeServer().answers(calendarContract.listFeeds, { items, total: items.length, pageSize: 50 });
const press = (name: string | RegExp, within_: HTMLElement = document.body) =>
  userEvent.setup().click(within(within_).getByRole('button', { name }));

describe('the calendar dialog', () => {
  it('makes a link and shows its address once', async () => {
    const server = listed([]).answers(calendarContract.makeFeed, { feed, token: 'abc' });
    await renderForTest(<CalendarDialog onClose={() => undefined} />, of('school_head'));
    await screen.findByText('У организации «Школа № 1» ссылки ещё нет.');
    await press('Создать ссылку');
    expect(await screen.findByText('http://localhost:3000/api/calendar/abc.ics')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Скопировать' }));
    expect(server.requests.map(({ body }) => body)).toContainEqual({ organizationId: 's1', replaces: null });
    await press('Готово');
    expect(screen.queryByText(/abc\.ics/)).toBeNull();
  });

  it('says why a link was not made and stays', async () => {
    listed([]).refuses(calendarContract.makeFeed, 'conflict', 'calendar.link_exists');
    await renderForTest(<CalendarDialog onClose={() => undefined} />, of('school_head'));
    await press('Создать ссылку', await screen.findByRole('list'));
    expect((await screen.findByRole('alert')).textContent).toContain('уже есть действующая ссылка');
    expect(screen.getByRole('button', { name: 'Создать ссылку' })).toBeTruthy();
  });

  it('asks before a living link is replaced or taken back', async () => {
    const server = listed([feed]);
    await renderForTest(<CalendarDialog onClose={() => undefined} />, of('school_head'));
    await screen.findByText(/ещё не прочитана/);
    const asked = server.requests.length;
    await press(/^Отозвать ссылку организации/);
    const question = await screen.findByRole('dialog', { name: 'Отозвать ссылку?' });
    await press('Отмена', question);
    expect(server.requests.length).toBe(asked);
    await press('Заменить ссылку');
    expect(await screen.findByRole('dialog', { name: 'Заменить ссылку?' })).toBeTruthy();
  });

  it.each([
    ['school_head', false],
    ['ministry_admin', true],
  ] as const)('offers other organisations to %s: %s', async (role, offered) => {
    listed([]);
    await renderForTest(<CalendarDialog onClose={() => undefined} />, of(role));
    await screen.findByText(/ссылки ещё нет/);
    expect(screen.queryByLabelText('Другая организация') !== null).toBe(offered);
  });
});
