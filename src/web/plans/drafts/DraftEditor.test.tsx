import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlanDraftId, PlanId } from '#domain/kernel/ids.ts';
import { partiesContract } from '#domain/orders/contract.parties.ts';
import { type PlanDraft, versionsContract } from '#domain/plans/contract.versions.ts';
import type { DraftContent } from '#domain/plans/model.draft.ts';
import type { PlanItem } from '#domain/plans/model.ts';
import { draftItemOf } from '#domain/plans/rules.drafting.ts';
import { readTerm } from '#domain/terms/rules.ts';
import { FakeServer, renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
import { unsentPrefix } from '#web/lib/unsent.ts';
import { DraftEditor } from './DraftEditor.tsx';

const item = (number: string, title: string): PlanItem =>
  ({
    id: number,
    measureId: `00000000-0000-4000-8000-00000000000${number}`,
    derivedFrom: [],
    kind: 'measure',
    number,
    section: null,
    title,
    term: readTerm('июнь 2020 года'),
    hardDueOn: null,
    responsibleText: 'МОУО',
    result: 'справка',
    responsible: [{ text: 'МОУО', kind: 'organization_class', abbreviation: 'МОУО' }],
    sourceLines: [],
    formCode: null,
    retroactive: false,
  }) as unknown as PlanItem;

const base = [
  item('1', 'Первое дело'),
  item('2', '1) создать центры; 2) провести семинары'),
  item('3', 'Третье'),
];
const content: DraftContent = {
  title: 'План',
  items: base.map((one) => draftItemOf(one, one.measureId)),
  legend: [],
};
const draft: PlanDraft = {
  id: 'd' as PlanDraftId,
  kind: 'correction',
  title: 'План',
  orderId: null,
  planId: 'p' as PlanId,
  baseVersion: 1,
  revision: 4,
  changedBy: 'Рябинина',
  changedAt: '2020-09-10T05:00:00Z',
  content,
  base,
  act: null,
  closed: null,
};
const saving = { ...versionsContract.saveDraft, path: '/api/plan-drafts/d' as const };

const server = () => new FakeServer().answers(partiesContract.listEntries, []);
const open = (one = draft) => renderForTest(<DraftEditor draft={one} />, signedInWith('plan.approve'));
const field = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const title = (number: string) => field(`Мероприятие ${number}: Наименование мероприятия`);
const numbers = () =>
  screen.getAllByRole<HTMLTextAreaElement>('textbox', { name: /№ п\/п$/ }).map(({ value }) => value);

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('the editor of a draft', () => {
  it('saves what was written with the revision it was written over', async () => {
    const api = server().answers(saving, { revision: 5 });
    await open();
    await userEvent.type(title('1'), '!');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Черновик сохранён.'));
    const sent = api.requests.find(({ endpoint }) => endpoint.startsWith('PUT'))?.body as {
      revision: number;
      content: DraftContent;
    };
    expect(sent.revision).toBe(4);
    expect(sent.content.items[0]?.title).toBe('Первое дело!');
  });

  it('keeps every word while the server does not answer, and gives it back after a reload', async () => {
    server().isUnreachableFor(saving);
    await open();
    await userEvent.type(title('1'), ' и слово');
    await waitFor(() =>
      expect(Object.keys(localStorage).some((key) => key.startsWith(unsentPrefix))).toBe(true),
    );
    cleanup();
    await open();
    expect(title('1').value).toBe('Первое дело и слово');
    expect(screen.getByText(/Возвращено то, что осталось/)).toBeTruthy();
  });

  it('shows both when another person saved meanwhile; mine is put over theirs only on request', async () => {
    const other = { ...draft, revision: 7, changedBy: 'Калинова' };
    const api = server()
      .refuses(saving, 'stale', 'plan_draft.stale', { by: 'Калинова' })
      .answers({ ...versionsContract.getDraft, path: '/api/plan-drafts/d' as const }, other);
    await open();
    await userEvent.type(title('1'), '!');
    const panel = await screen.findByRole('alert');
    expect(panel.textContent).toContain('Калинова');
    expect(panel.querySelector('ins')?.textContent).toContain('дело!');
    api.answers(saving, { revision: 8 });
    await userEvent.click(screen.getByRole('button', { name: 'Записать моё поверх' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Черновик сохранён.'));
    expect(api.requests.at(-1)?.body).toMatchObject({ revision: 7 });
  });

  it('moves and adds rows from the keyboard, and takes steps back', async () => {
    server().answers(saving, { revision: 5 });
    await open();
    title('1').focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(numbers()).toEqual(['2', '1', '3']);
    expect(document.activeElement).toBe(title('1'));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(numbers()).toEqual(['2', '1', '', '3']);
    await userEvent.keyboard('{Control>}z{/Control}{Control>}z{/Control}');
    expect(numbers()).toEqual(['1', '2', '3']);
  });

  it('splits an item by the parts that its words show', async () => {
    server().answers(saving, { revision: 5 });
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Действия: Мероприятие 2' }));
    await userEvent.click(screen.getByRole('button', { name: 'Разделить' }));
    expect(field('Часть 2').value).toBe('провести семинары');
    await userEvent.click(screen.getByRole('button', { name: 'Разделить на 2' }));
    expect(numbers()).toEqual(['1', '2.1', '2.2', '3']);
  });

  it('gives the focus back to what opened a dialog; after a removal to the next item', async () => {
    server();
    await open();
    const isFocused = (name: string) =>
      waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name })));
    await userEvent.click(screen.getByRole('button', { name: 'Вставить строки из таблицы' }));
    await userEvent.keyboard('{Escape}');
    await isFocused('Вставить строки из таблицы');
    await userEvent.click(screen.getByRole('button', { name: 'Действия: Мероприятие 2' }));
    await userEvent.click(screen.getByRole('button', { name: 'Разделить' }));
    await userEvent.click(screen.getByRole('button', { name: 'Отмена' }));
    await isFocused('Действия: Мероприятие 2');
    await userEvent.click(screen.getByRole('button', { name: 'Действия: Мероприятие 2' }));
    await userEvent.click(screen.getByRole('button', { name: 'Удалить' }));
    await isFocused('Действия: Мероприятие 3');
  });

  it('puts rows of a spreadsheet below the cell they were pasted into', async () => {
    server().answers(saving, { revision: 5 });
    await open();
    fireEvent.paste(title('1'), {
      clipboardData: {
        getData: () => '7\tНовое дело\tиюль 2020 года\tМОУО\tприказ\n8\tЕщё\tавгуст 2020 года\tМОУО\tприказ',
      },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Вставить строк: 2' }));
    expect(numbers()).toEqual(['1', '7', '8', '2', '3']);
  });

  it('lists what was removed and gives it back to its place', async () => {
    server().answers(saving, { revision: 5 });
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Действия: Мероприятие 2' }));
    await userEvent.click(screen.getByRole('button', { name: 'Удалить' }));
    expect(numbers()).toEqual(['1', '3']);
    await userEvent.click(await screen.findByRole('button', { name: 'Вернуть: Мероприятие 2' }));
    expect(numbers()).toEqual(['1', '2', '3']);
  });

  it('counts what asks for a look', async () => {
    server().answers(saving, { revision: 5 });
    await open();
    await userEvent.clear(field('Мероприятие 3: Сроки исполнения'));
    await userEvent.selectOptions(
      await screen.findByLabelText('Требуют решения'),
      await screen.findByRole('option', { name: 'срок не прочитан: 1' }),
    );
    expect(numbers()).toEqual(['3']);
  });
});
