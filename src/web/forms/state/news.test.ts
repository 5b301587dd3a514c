import { describe, expect, it, vi } from 'vitest';
import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import type { FormNews } from '#domain/surveys/model.live.ts';
import { type AnswerQueue, type AnswersReply, answerQueue } from './answer-queue.ts';
import { FormStore } from './form-store.ts';
import { takeNews } from './news.ts';

const CELL = 'staff.maths.count';

function open() {
  const answered = Promise.withResolvers<AnswersReply>();
  const send = vi.fn(() => answered.promise);
  const queue: AnswerQueue = answerQueue({
    version: 3,
    versions: { [CELL]: 3 },
    send,
    isPassing: () => true,
    onConflicts: (conflicts) => store.raiseConflicts(conflicts),
    onRefusal: () => new Set(),
    box: { write: () => true },
  });
  const store: FormStore = new FormStore({
    def: toyForm,
    answers: { [CELL]: 4 },
    comments: {},
    today: '2020-09-10',
    onChange: (changes) => queue.push(changes),
  });
  return { store, queue, send, answered };
}

const news = (version: number, value: number, more: Partial<FormNews> = {}): FormNews => ({
  version,
  status: 'draft',
  round: 1,
  changes: [{ cell: CELL, value, version }],
  comments: {},
  confirmed: [],
  remarksAt: null,
  people: [],
  ...more,
});

describe('news of a form', () => {
  it('bring another person’s value onto the screen and send nothing', () => {
    const { store, queue, send } = open();
    takeNews(news(5, 9), store, queue);
    expect(store.answers[CELL]).toBe(9);
    expect(queue.state().unsaved).toBe(0);
    expect(send).not.toHaveBeenCalled();
  });

  it('let the next change be written over that value', async () => {
    const { store, queue, send, answered } = open();
    takeNews(news(5, 9), store, queue);
    store.set(CELL, 10);
    answered.resolve({ version: 6, savedAt: '2020-09-10T00:00:00Z', conflicts: [] });
    await queue.flush();
    expect(send).toHaveBeenCalledWith([{ cell: CELL, value: 10, base: 5 }]);
  });

  it('leave a change alone that is on its way', () => {
    const { store, queue } = open();
    store.set(CELL, 10);
    takeNews(news(5, 9), store, queue);
    expect(store.answers[CELL]).toBe(10);
  });

  it('leave a text alone that is being typed', () => {
    const { store, queue } = open();
    store.type(CELL, '1');
    takeNews(news(5, 9), store, queue);
    expect(store.cell(CELL)).toMatchObject({ typed: '1', answer: 4 });
  });

  it('leave two values alone between which nobody has chosen', () => {
    const { store, queue } = open();
    const at = '2020-09-10T00:00:00Z';
    store.raiseConflicts([{ cell: CELL, mine: 10, theirs: 8, version: 4, by: 'Ким', at }]);
    takeNews(news(5, 9), store, queue);
    expect(store.summary().conflicts).toHaveLength(1);
    expect(store.answers[CELL]).toBe(4);
  });

  it('that were on their way while one saved are older than what stands there', async () => {
    const { store, queue, answered } = open();
    store.set(CELL, 10);
    answered.resolve({ version: 6, savedAt: '2020-09-10T00:00:00Z', conflicts: [] });
    await queue.flush();
    takeNews(news(5, 9), store, queue);
    expect(store.answers[CELL]).toBe(10);
  });

  it('tell who stands where, until they leave', () => {
    const { store, queue } = open();
    const people = [{ name: 'Ким Анна', cell: CELL }];
    expect(store.cell(CELL).visitor).toBeUndefined();
    takeNews(news(3, 4, { changes: [], people }), store, queue);
    expect(store.cell(CELL).visitor).toBe('Ким Анна');
    takeNews(news(3, 4, { changes: [] }), store, queue);
    expect(store.cell(CELL).visitor).toBeUndefined();
  });
});
