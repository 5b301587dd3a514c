import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderForTest } from '#web/lib/render-for-test.tsx';
import { ActFields } from './ActFields.tsx';
import { useActDraft } from './useActDraft.ts';

afterEach(cleanup);

const sent = vi.fn();
beforeEach(() => sent.mockClear());

function Approval() {
  const act = useActDraft({ kind: 'приказ', number: '', date: null, signatory: null });
  return (
    <>
      <ActFields act={act} />
      <button type="button" onClick={() => act.check() && sent(act.body())}>
        Утвердить
      </button>
    </>
  );
}

const approve = () => userEvent.click(screen.getByRole('button', { name: 'Утвердить' }));

it('goes to the first requisite that is missing: the button stands screens below', async () => {
  await renderForTest(<Approval />);
  await approve();
  expect(document.activeElement).toBe(screen.getByLabelText('Номер'));
  await userEvent.keyboard('12');
  await approve();
  expect(document.activeElement).toBe(screen.getByLabelText('Дата'));
  expect(screen.getAllByText('Заполните это поле.')).toHaveLength(1);
});

it('takes an act without its signatory, but not a signatory by half', async () => {
  await renderForTest(<Approval />);
  await userEvent.type(screen.getByLabelText('Номер'), '12');
  await userEvent.type(screen.getByLabelText('Дата'), '2020-09-08');
  await approve();
  const act = { kind: 'приказ', number: '12', date: '2020-09-08', fileId: null };
  expect(sent).toHaveBeenLastCalledWith({ ...act, signatory: null });
  await userEvent.type(screen.getByLabelText('Кто подписал'), 'И. О. Фамилия');
  await approve();
  expect(sent).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(screen.getByLabelText('Должность подписавшего'));
  await userEvent.keyboard('Министр');
  await approve();
  expect(sent).toHaveBeenLastCalledWith({ ...act, signatory: { post: 'Министр', name: 'И. О. Фамилия' } });
});
