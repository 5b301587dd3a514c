import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CellConflict } from '#domain/forms/model.merge.ts';
import type { Answers } from '#domain/forms/model.ts';
import type { SignedIn } from '#domain/people/model.ts';
import type { Remark } from '#domain/surveys/model.review.ts';
import type { Campaign, SurveyForm } from '#domain/surveys/model.ts';
import { namespaces } from '#domain/texts/register.ts';
import { FormStoreProvider } from '#web/forms/FormStoreContext.tsx';
import { type AnswerQueue, type AnswersReply, answerQueue } from '#web/forms/state/answer-queue.ts';
import type { FormStore } from '#web/forms/state/form-store.ts';
import { toyStore } from '#web/forms/state/store-for-test.ts';
import { setUpTexts } from '#web/lib/i18n.ts';
import { makeQueryClient } from '#web/lib/queries.ts';
import { SessionProvider } from '#web/lib/session.tsx';
import { RemarksProvider } from '../review/RemarksContext.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import { SaveNotice } from './SaveNotice.tsx';
import { SubmitForm } from './SubmitForm.tsx';

const signedIn = {
  user: { id: 'u1', fullName: 'Лугова Татьяна' },
  appointments: [],
  rights: ['survey.read', 'survey.fill'],
  csrfToken: 'token',
  region: { name: 'Область', timeZone: 'Asia/Yekaterinburg' },
  today: '2020-09-10',
  conditional: true,
} as unknown as SignedIn;

/** Nothing left to do in the toy form. */
const complete: Answers = {
  'who.post.text': 'директор',
  'staff.maths.count': 0,
  'house.gym.exists': false,
};

const fetched = vi.fn();

beforeAll(async () => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }));
  await setUpTexts(namespaces);
});
beforeEach(() => {
  fetched.mockReset();
  fetched.mockResolvedValue(Response.json({ status: 'submitted' }));
  vi.stubGlobal('fetch', fetched);
});
afterEach(cleanup);

function open(
  answers: Answers,
  send: () => Promise<AnswersReply> = async () => saved(1),
  remarks: readonly Remark[] = [],
) {
  const sent = vi.fn(send);
  const queue: AnswerQueue = answerQueue({
    version: 3,
    versions: {},
    send: sent,
    isPassing: () => true,
    onRefusal: () => new Set(),
    onConflicts: (conflicts) => store.raiseConflicts(conflicts),
    box: { write: () => true },
  });
  const store: FormStore = toyStore({ answers, onChange: (changes) => queue.push(changes) });
  const show = (part: ReactNode) =>
    render(
      <MantineProvider env="test">
        <QueryClientProvider client={makeQueryClient()}>
          <SessionProvider signedIn={signedIn}>
            <FormStoreProvider value={{ store, editable: true, openHistory: vi.fn() }}>
              <RemarksProvider value={{ form: returned, remarks, known: true, difference: undefined }}>
                {part}
              </RemarksProvider>
            </FormStoreProvider>
          </SessionProvider>
        </QueryClientProvider>
      </MantineProvider>,
    );
  return { store, queue, sent, show, user: userEvent.setup() };
}

const saved = (version: number): AnswersReply => ({
  version,
  savedAt: '2020-09-10T09:32:00Z',
  conflicts: [],
});
const acceptedBy = (chain: Campaign['chain']) =>
  ({ id: '00000000-0000-4000-8000-000000000001', campaign: { chain } }) as SurveyForm;
const form = acceptedBy('municipality');
const returned = {
  ...form,
  status: 'returned',
  openSections: null,
  sent: complete,
  submittedAt: '2020-08-31T05:00:00Z',
} as unknown as SurveyForm;
const remark = {
  id: 'r1',
  section: 'staff',
  cell: 'staff.maths.count',
  text: 'Проверьте',
  stood: { 'staff.maths.count': 0 },
  settled: null,
  replies: [],
} as unknown as Remark;

describe('SubmitForm', () => {
  it('says at once what is left to do', () => {
    const { queue, show } = open({ 'staff.maths.count': 4, 'staff.maths.young': 1, 'staff.maths.old': 1 });
    show(<SubmitForm form={form} queue={queue} />);
    const button = screen.getByRole('button', { name: 'Отправить на проверку' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/заполнить 2 ячейки, исправить 1 ошибку/)).toBeDefined();
  });

  it('does not send over a refused text', () => {
    const { store, queue, show } = open(complete);
    show(<SubmitForm form={form} queue={queue} />);
    expect(screen.getByText(/Форму можно отправить/)).toBeDefined();
    act(() => {
      store.type('staff.maths.count', 'нисколько');
      store.commit('staff.maths.count');
    });
    expect(screen.getByText(/исправить 1 ошибку/)).toBeDefined();
  });

  it('of a returned form counts the remarks that are not met, and asks before it sends over them', async () => {
    const { store, queue, show, user } = open(complete, undefined, [remark]);
    show(<SubmitForm form={form} queue={queue} />);
    expect(screen.getByText(/Осталось ответить на 1 замечание/)).toBeDefined();
    expect(screen.queryByText(/Форму можно отправить/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Отправить на проверку' }));
    expect(await screen.findByText(/По 1 замечанию ничего не изменено и ответа нет/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Отмена' }));
    expect(fetched).not.toHaveBeenCalled();
    act(() => store.set('staff.maths.count', { noData: true }));
    expect(screen.getByText(/Форму можно отправить/)).toBeDefined();
  });

  it('saves the last changes first and sends the version they made', async () => {
    const { store, queue, sent, show, user } = open(complete, async () => saved(8));
    show(<SubmitForm form={form} queue={queue} />);
    act(() => store.set('who.post.text', 'завуч'));
    await user.click(screen.getByRole('button', { name: 'Отправить на проверку' }));
    await user.click(await screen.findByRole('button', { name: 'Отправить' }));
    await waitFor(() => expect(fetched).toHaveBeenCalled());
    expect(sent).toHaveBeenCalledTimes(1);
    expect(JSON.parse(fetched.mock.calls[0]?.[1].body)).toEqual({ version: 8 });
  });

  it.each([
    ['municipality', /в муниципальный орган управления образованием/],
    ['ministry', /в министерство/],
  ] as const)('says where the form goes: %s', async (chain, where) => {
    const { queue, show, user } = open(complete);
    show(<SubmitForm form={acceptedBy(chain)} queue={queue} />);
    await user.click(screen.getByRole('button', { name: 'Отправить на проверку' }));
    expect(await screen.findByText(where)).toBeDefined();
  });

  it('is busy while a slow line takes the last changes', async () => {
    const { store, queue, show, user } = open(complete, () => new Promise(() => undefined));
    show(<SubmitForm form={form} queue={queue} />);
    act(() => store.set('who.post.text', 'завуч'));
    await user.click(screen.getByRole('button', { name: 'Отправить на проверку' }));
    const send = await screen.findByRole('button', { name: 'Отправить' });
    await user.click(send);
    await waitFor(() => expect(send.hasAttribute('disabled')).toBe(true));
  });

  it('does not send while changes cannot be saved', async () => {
    const { store, queue, show, user } = open(complete, () => Promise.reject(new Error('no network')));
    show(<SubmitForm form={form} queue={queue} />);
    act(() => store.set('who.post.text', 'завуч'));
    await user.click(screen.getByRole('button', { name: 'Отправить на проверку' }));
    await user.click(await screen.findByRole('button', { name: 'Отправить' }));
    expect(await screen.findByText(/ещё не сохранены/)).toBeDefined();
    expect(fetched).not.toHaveBeenCalled();
  });
});

describe('SaveNotice', () => {
  it('tells the state of saving in words', async () => {
    const { store, queue, show } = open(complete);
    show(<SaveNotice queue={queue} restored={0} />);
    expect(screen.getByRole('status').textContent).toContain('Изменений ещё не было');
    act(() => store.set('who.post.text', 'завуч'));
    expect(screen.getByRole('status').textContent).toContain('Сохраняется…');
    expect(await screen.findByText(/Сохранено в 14:32/)).toBeDefined();
  });

  it('tells of what was found from the last time until it is saved', async () => {
    const { store, queue, show } = open(complete);
    show(<SaveNotice queue={queue} restored={2} />);
    act(() => store.set('who.post.text', 'завуч'));
    expect(screen.getByText(/Найдено 2 несохранённых изменения/)).toBeDefined();
    await screen.findByText(/Сохранено в 14:32/);
    expect(screen.queryByText(/Найдено/)).toBeNull();
  });
});

describe('SaveNotice of a browser that keeps nothing', () => {
  it('says so while there is something to lose', () => {
    const { queue, show } = open(complete);
    show(<SaveNotice queue={queue} restored={0} keeps={false} />);
    expect(screen.getByRole('alert').textContent).toContain('не хранит написанное');
  });
});

describe('ConflictPanel', () => {
  const conflict: CellConflict = {
    cell: 'staff.maths.count',
    mine: 4,
    theirs: 5,
    version: 7,
    by: 'Петрова А. А.',
    at: '2020-09-10T09:20:00Z',
  };

  it('shows both values with who and when', () => {
    const { store, queue, show } = open({ 'staff.maths.count': 4 });
    store.raiseConflicts([conflict]);
    show(<ConflictPanel queue={queue} />);
    expect(screen.getByText('математики: всего')).toBeDefined();
    expect(screen.getByText('Петрова А. А., 10.09.2020 14:20')).toBeDefined();
  });

  it('takes theirs without writing anything', async () => {
    const { store, queue, sent, show, user } = open({ 'staff.maths.count': 4 });
    store.raiseConflicts([conflict]);
    show(<ConflictPanel queue={queue} />);
    await user.click(screen.getByRole('button', { name: 'Взять: 5' }));
    expect(store.answers['staff.maths.count']).toBe(5);
    expect(await queue.flush()).toBe(true);
    expect(sent).not.toHaveBeenCalled();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps mine by writing it over their version', async () => {
    const { store, queue, sent, show, user } = open({ 'staff.maths.count': 4 });
    store.raiseConflicts([conflict]);
    show(<ConflictPanel queue={queue} />);
    await user.click(screen.getByRole('button', { name: 'Оставить моё: 4' }));
    await queue.flush();
    expect(sent).toHaveBeenCalledWith([{ cell: 'staff.maths.count', value: 4, base: 7 }]);
    expect(store.summary().conflicts).toEqual([]);
  });
});
