import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import type { Assignment } from '#domain/assignments/model.ts';
import { FakeServer, renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
import { unsentPrefix } from '#web/lib/unsent.ts';
import { ReportForm } from './ReportForm.tsx';

const id = '00000000-0000-4000-8000-00000000000b';
const item = {
  id: '00000000-0000-4000-8000-00000000000c',
  kind: 'measure',
  number: '4',
  title: 'Формирование муниципального плана',
  term: { text: 'июль – сентябрь 2020 года', kind: 'interval', from: '2020-07-01', to: '2020-09-30' },
  result: 'План',
};
const assignment = {
  id,
  item,
  organization: { id: '00000000-0000-4000-8000-00000000000d', kind: 'municipal_authority', name: 'Отдел' },
  municipality: null,
  status: 'assigned',
  dueOn: '2020-09-30',
  termState: 'in_time',
  daysLeft: 20,
  daysLate: 0,
  firstInTime: false,
  claim: 'done',
  point: null,
  mayBeNotRequired: false,
  together: [],
  shifts: [],
  consent: null,
  control: [],
  mayExplain: false,
  shiftToDecide: null,
  shifted: { times: 0, days: 0 },
  version: 2,
  order: { id: '00000000-0000-4000-8000-00000000000e', number: '7', signedOn: null },
  responsible: 'руководители МОУО',
  campaignId: null,
  proofs: [],
  steps: [],
  acceptedBy: 'ministry',
  actions: ['report'],
  demanded: [],
  lacks: [],
  reportBlocked: null,
  collection: null,
} as unknown as Assignment;

const report = { ...assignmentsContract.report, path: `/api/assignments/${id}/report` } as const;
const signedIn = signedInWith('assignment.read', 'assignment.report');
const open = (shown = assignment, person = signedIn) =>
  renderForTest(<ReportForm assignment={shown} />, person);
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Что сделано' });
const send = () => userEvent.click(screen.getByRole('button', { name: 'Отправить отчёт' }));

afterEach(() => {
  cleanup();
  localStorage.clear();
});

describe('the report form', () => {
  it('keeps the text when sending fails, and says why', async () => {
    new FakeServer().refuses(report, 'stale', 'assignment.stale');
    await open();
    await userEvent.type(field(), 'План утверждён приказом');
    await send();
    expect((await screen.findByRole('alert')).textContent).toMatch(/изменил другой человек/);
    expect(field().value).toBe('План утверждён приказом');
  });

  it('keeps the text over a closed window, for the same person only', async () => {
    new FakeServer();
    await open();
    await userEvent.type(field(), 'Начатый отчёт');
    cleanup();
    await open();
    expect(field().value).toBe('Начатый отчёт');
    cleanup();
    await open(assignment, {
      ...signedIn,
      user: { ...signedIn.user, id: 'other' as typeof signedIn.user.id },
    });
    expect(field().value).toBe('');
  });

  it('goes on in a browser whose storage is full, and says that the text is not kept', async () => {
    new FakeServer();
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await open();
    expect(screen.getByText(/Текст хранится на этом компьютере/)).toBeTruthy();
    await userEvent.type(field(), 'План утверждён приказом');
    expect(field().value).toBe('План утверждён приказом');
    expect(screen.getByRole('alert').textContent).toMatch(/не хранит написанное/);
    expect(screen.queryByText(/Текст хранится на этом компьютере/)).toBeNull();
    full.mockRestore();
    await userEvent.type(field(), '!');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('sends the text with the version it was written over and forgets the draft', async () => {
    const server = new FakeServer().answers(report, { ...assignment, status: 'reported' });
    await open();
    await userEvent.type(field(), '  План утверждён  ');
    await send();
    expect(server.requests.map(({ body }) => body)).toEqual([
      { version: 2, text: 'План утверждён', claim: 'done', fileIds: [] },
    ]);
    expect(Object.keys(localStorage).filter((key) => key.startsWith(unsentPrefix))).toEqual([]);
  });

  it('does not send a text that says nothing', async () => {
    const server = new FakeServer();
    await open();
    await userEvent.type(field(), 'да');
    await send();
    expect(screen.getByText(/не меньше 5 знаков/)).toBeTruthy();
    expect(server.requests).toEqual([]);
  });

  it('refuses a file of a foreign kind before any upload', async () => {
    const server = new FakeServer();
    await open();
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no file input');
    await userEvent
      .setup({ applyAccept: false })
      .upload(input, new File(['MZ'], 'program.exe', { type: 'application/octet-stream' }));
    expect((await screen.findByRole('alert')).textContent).toContain('program.exe');
    expect(server.requests).toEqual([]);
  });

  it('refuses a file that is not what its name says before any upload', async () => {
    const server = new FakeServer();
    await open();
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no file input');
    await userEvent.upload(input, new File(['MZ'], 'Акт.pdf', { type: 'application/pdf' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /Акт\.pdf.*не то, что сказано в его имени/,
    );
    expect(server.requests).toEqual([]);
  });

  it('warns of what looks like a person, in the text and in the name of a file, and sends it all the same', async () => {
    const server = new FakeServer();
    await open();
    await userEvent.type(field(), 'Занимались 12 обучающихся');
    expect(screen.queryByText(/Похоже на фамилию/)).toBeNull();
    await userEvent.type(field(), ', среди них Иванова М. И.');
    expect(
      screen.getByText(/Похоже на фамилию и инициалы: «Иванова М\. И\.»\..*только числами/),
    ).toBeTruthy();
    await send();
    expect(server.requests).toHaveLength(1);
  });

  it('is closed while the forms of the schools are not accepted', async () => {
    new FakeServer();
    const collection = { accepted: 3, total: 5, schoolClosed: 1 } as NonNullable<Assignment['collection']>;
    await open({ ...assignment, reportBlocked: 'assignment.forms_not_accepted', collection });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText(/принято форм: 3 из 4/)).toBeTruthy();
  });

  it('quotes the remark of a returned report and starts from what was sent', async () => {
    new FakeServer();
    const step = (name: string, text: string) => ({
      step: name,
      text,
      claim: null,
      automatic: false,
      by: 'Б',
      at: '2020-09-09T05:00:00Z',
      version: 1,
      item: assignment.item,
      files: [],
      papers: [],
      lacks: [],
    });
    const steps = [step('returned', 'Приложите приказ'), step('reported', 'План утверждён')];
    await open({ ...assignment, status: 'returned', steps } as Assignment);
    expect(screen.getByText(/Приложите приказ/)).toBeTruthy();
    expect(field().value).toBe('План утверждён');
    expect(screen.getByRole('button', { name: 'Исправить и отправить снова' })).toBeTruthy();
  });
});

describe('where no school of the municipality is on the list', () => {
  it('proposes «не требуется» with its ground, and sends it as such', async () => {
    const server = new FakeServer().answers(report, { ...assignment, status: 'reported' });
    await open({ ...assignment, mayBeNotRequired: true });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'не требуется' }).checked).toBe(true);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Основание' }).value).toMatch(/нет школ/);
    await send();
    expect(server.requests[0]?.body).toMatchObject({ claim: 'not_required' });
  });

  it('asks for a ground that can be judged', async () => {
    const server = new FakeServer();
    await open();
    await userEvent.click(screen.getByRole('radio', { name: 'не требуется' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Основание' }), 'Не нужно');
    await send();
    expect(screen.getByText(/не меньше 20 знаков/)).toBeTruthy();
    expect(server.requests).toEqual([]);
  });
});
