import { describe, expect, it } from 'vitest';
import type { ControlStep, ControlWord } from './model.words.ts';
import { openQuestion, refusalOfControl } from './rules.ts';

const TODAY = '2020-09-10';
const overdue = { status: 'assigned', dueOn: '2020-09-01', hardDueOn: null } as const;
const remind = { action: 'remind', text: 'Напоминаю' } as const;

describe('a word on an assignment', () => {
  it.each([
    ['a reminder of what is overdue', overdue, remind, undefined],
    ['of what was returned', { ...overdue, status: 'returned' }, remind, undefined],
    ['not of what is in time', { ...overdue, dueOn: TODAY }, remind, 'control.not_overdue'],
    ['not of what waits for its acceptor', { ...overdue, status: 'reported' }, remind, 'control.not_overdue'],
    ['not without a day', { ...overdue, dueOn: null }, remind, 'control.not_overdue'],
    ['a question', overdue, { action: 'ask_explanation', text: 'Почему', answerBy: TODAY }, undefined],
    [
      'a question to be answered yesterday',
      overdue,
      { action: 'ask_explanation', text: 'Почему', answerBy: '2020-09-09' },
      'control.answer_passed',
    ],
    ['a new day', overdue, { action: 'set_day', text: 'Карантин', day: '2020-09-20' }, undefined],
    [
      'a day that has passed',
      overdue,
      { action: 'set_day', text: 'Карантин', day: '2020-09-05' },
      'control.day_passed',
    ],
    [
      'a new day where the order sets it',
      { ...overdue, hardDueOn: overdue.dueOn },
      { action: 'set_day', text: 'Карантин', day: '2020-09-20' },
      'control.set_by_order',
    ],
  ] as const)('%s', (_, subject, decision, reason) => {
    expect(refusalOfControl(subject, decision, TODAY)?.reason).toBe(reason);
  });

  it('of question and answer the newest counts', () => {
    const word = (step: ControlStep): ControlWord => ({ step, text: '', answerBy: null, by: '', at: '' });
    expect(openQuestion([])).toBeNull();
    expect(openQuestion([word('reminded'), word('explanation_asked')])?.step).toBe('explanation_asked');
    expect(openQuestion([word('explained'), word('explanation_asked')])).toBeNull();
    expect(
      openQuestion([word('explanation_asked'), word('explained'), word('explanation_asked')]),
    ).not.toBeNull();
  });
});
