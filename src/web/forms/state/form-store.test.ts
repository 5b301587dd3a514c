import { describe, expect, it, vi } from 'vitest';
import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import type { Answers } from '#domain/forms/model.ts';
import { FormStore } from './form-store.ts';

function open(answers: Answers = {}) {
  const onChange = vi.fn();
  const store = new FormStore({ def: toyForm, answers, comments: {}, today: '2020-09-10', onChange });
  return { store, onChange };
}

function enter(store: FormStore, cell: string, text: string): boolean {
  store.type(cell, text);
  return store.commit(cell);
}

describe('FormStore', () => {
  it.each([
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['0', 0],
    ['нет данных', { noData: true }],
    ['—', { noData: true }],
  ])('reads «%s» in a number', (text, answer) => {
    const { store, onChange } = open();
    expect(enter(store, 'staff.maths.count', text)).toBe(true);
    expect(store.answers['staff.maths.count']).toEqual(answer);
    expect(onChange).toHaveBeenCalledWith([{ cell: 'staff.maths.count', value: answer }]);
  });

  it('reads a comma in a decimal', () => {
    const { store } = open({ 'house.gym.exists': true });
    enter(store, 'house.gym.area', '3,5');
    expect(store.answers['house.gym.area']).toBe(3.5);
  });

  it('keeps a refused text and the answer under it, and sends nothing', () => {
    const { store, onChange } = open({ 'staff.maths.count': 4 });
    expect(enter(store, 'staff.maths.count', 'четыре')).toBe(false);
    expect(store.cell('staff.maths.count')).toMatchObject({
      answer: 4,
      typed: 'четыре',
      refused: 'not_a_number',
    });
    expect(store.summary().errors).toBe(1);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('keeps for a crash what is no answer yet: a refused text, one being typed', () => {
    const { store } = open({ 'staff.maths.count': 4 });
    enter(store, 'staff.maths.young', 'два');
    store.type('staff.maths.count', '5');
    expect(store.unfinishedTexts()).toEqual([
      { cell: 'staff.maths.young', text: 'два' },
      { cell: 'staff.maths.count', text: '5' },
    ]);
    store.keep('staff.maths.count');
    expect(store.unfinishedTexts()).toEqual([{ cell: 'staff.maths.young', text: 'два' }]);
  });

  it('tells a blank from a zero', () => {
    const { store, onChange } = open({ 'staff.maths.count': 0 });
    enter(store, 'staff.maths.count', ' ');
    expect(store.answers).not.toHaveProperty(['staff.maths.count']);
    expect(onChange).toHaveBeenCalledWith([{ cell: 'staff.maths.count', value: null }]);
  });

  it('sends nothing when the same value is typed again', () => {
    const { store, onChange } = open({ 'staff.maths.count': 4 });
    enter(store, 'staff.maths.count', '4');
    expect(onChange).not.toHaveBeenCalled();
    expect(store.cell('staff.maths.count').typed).toBeUndefined();
  });

  it('repaints only the cell that is being typed in', () => {
    const { store } = open();
    const [typed, other, form] = [vi.fn(), vi.fn(), vi.fn()];
    store.subscribeCell('staff.maths.young', typed);
    store.subscribeCell('staff.maths.old', other);
    store.subscribe(form);
    store.type('staff.maths.young', '1');
    expect(typed).toHaveBeenCalledTimes(1);
    expect(other).not.toHaveBeenCalled();
    expect(form).not.toHaveBeenCalled();
  });

  it('repaints with a new answer the cells that follow from it and no others', () => {
    const { store } = open({ 'staff.maths.count': 4, 'staff.maths.young': 1 });
    const [share, gym] = [vi.fn(), vi.fn()];
    store.subscribeCell('staff.maths.share', share);
    store.subscribeCell('house.gym.exists', gym);
    expect(store.cell('staff.maths.share').computed).toBe(25);
    expect(store.cell('house.gym.exists').answer).toBeUndefined();
    enter(store, 'staff.maths.young', '2');
    expect(store.cell('staff.maths.share').computed).toBe(50);
    expect(share).toHaveBeenCalledTimes(1);
    expect(gym).not.toHaveBeenCalled();
  });

  it('shows a mismatch at the total and at every part', () => {
    const { store } = open({ 'staff.maths.count': 4, 'staff.maths.young': 1, 'staff.maths.old': 1 });
    for (const column of ['count', 'young', 'old']) {
      const kinds = store.cell(`staff.maths.${column}`).findings.map((finding) => finding.checkId);
      expect(kinds).toContain('ages');
    }
  });

  it('keeps an added row until it has an answer, up to the limit of the form', () => {
    const { store } = open();
    for (const id of ['a', 'b', 'c']) {
      expect(store.roomForRows('staff.language')).toBeGreaterThan(0);
      store.addRow('staff.language', id);
    }
    expect(store.roomForRows('staff.language')).toBe(0);
    enter(store, 'staff.language[b].name', 'татарского');
    expect(store.instances('staff.language')).toEqual(['b', 'a', 'c']);
  });

  it('removes a row with everything in it', () => {
    const { store, onChange } = open({
      'staff.language[a].name': 'татарского',
      'staff.language[a].count': 1,
    });
    store.removeRow('staff.language', 'a');
    expect(store.instances('staff.language')).toEqual([]);
    expect(onChange).toHaveBeenCalledWith([
      { cell: 'staff.language[a].name', value: null },
      { cell: 'staff.language[a].count', value: null },
    ]);
  });

  it('pastes what can be read and keeps the rest as it was pasted', () => {
    const { store, onChange } = open();
    store.paste([
      { cell: 'staff.maths.count', text: '1 234' },
      { cell: 'staff.maths.young', text: 'много' },
      { cell: 'staff.maths.share', text: '50' },
    ]);
    expect(onChange).toHaveBeenCalledWith([{ cell: 'staff.maths.count', value: 1234 }]);
    expect(store.cell('staff.maths.young')).toMatchObject({ typed: 'много', refused: 'not_a_number' });
  });

  it('shows an answer that the server refused as typed, with the reason', () => {
    const { store } = open({ 'staff.maths.count': 4 });
    store.refuse([{ cell: 'staff.maths.count', error: 'out_of_range' }]);
    expect(store.cell('staff.maths.count')).toMatchObject({ typed: '4', refused: 'out_of_range' });
    expect(store.summary().refused).toEqual(['staff.maths.count']);
  });

  it('takes another person’s value without sending it back', () => {
    const { store, onChange } = open({ 'staff.maths.count': 4 });
    const conflict = {
      cell: 'staff.maths.count',
      mine: 4,
      theirs: 5,
      version: 3,
      by: 'Петрова А. А.',
      at: '2020-09-10T09:00:00Z',
    };
    store.raiseConflicts([conflict]);
    expect(store.summary().conflicts).toEqual([conflict]);
    store.adopt([{ cell: 'staff.maths.count', value: 5 }]);
    expect(store.summary().conflicts).toEqual([]);
    expect(store.answers['staff.maths.count']).toBe(5);
    expect(onChange).not.toHaveBeenCalled();
  });

  describe('takes back and makes again', () => {
    const step = { 'staff.maths.count': 4, 'staff.maths.young': 1 } as const;

    it('a cell, then a block as one step', () => {
      const { store, onChange } = open({ 'staff.maths.count': 1 });
      enter(store, 'staff.maths.count', '2');
      store.paste(Object.entries(step).map(([cell, value]) => ({ cell, text: String(value) })));
      expect(store.undo()).toBe('staff.maths.count');
      expect(store.answers).toEqual({ 'staff.maths.count': 2 });
      expect(store.undo()).toBe('staff.maths.count');
      expect(store.answers).toEqual({ 'staff.maths.count': 1 });
      expect(store.undo()).toBeUndefined();
      store.redo();
      store.redo();
      expect(store.answers).toMatchObject(step);
      expect(store.redo()).toBeUndefined();
      expect(onChange).toHaveBeenCalledTimes(6);
    });

    it('forgets what was taken back once something else is done', () => {
      const { store } = open();
      enter(store, 'staff.maths.count', '2');
      store.undo();
      enter(store, 'staff.maths.count', '3');
      expect(store.mayRedo()).toBe(false);
      expect(store.redo()).toBeUndefined();
      expect(store.answers['staff.maths.count']).toBe(3);
    });

    it('leaves a value that a colleague wrote meanwhile', () => {
      const { store } = open();
      enter(store, 'staff.maths.count', '2');
      store.adopt([{ cell: 'staff.maths.count', value: 9 }]);
      store.undo();
      expect(store.answers['staff.maths.count']).toBe(9);
    });

    it('leaves a text that is being typed to its input', () => {
      const { store } = open();
      enter(store, 'staff.maths.count', '2');
      store.focus('staff.maths.young');
      store.type('staff.maths.young', '1');
      expect(store.undo()).toBeUndefined();
      expect(store.answers['staff.maths.count']).toBe(2);
    });
  });
});
