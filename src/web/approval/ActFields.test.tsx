import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { renderForTest } from '#web/lib/render-for-test.tsx';
import { ActFields } from './ActFields.tsx';
import { useActDraft } from './useActDraft.ts';

afterEach(cleanup);

function Approval() {
  const act = useActDraft({ kind: 'приказ', number: '', date: null });
  return (
    <>
      <ActFields act={act} />
      <button type="button" onClick={act.check}>
        Утвердить
      </button>
    </>
  );
}

it('goes to the first requisite that is missing: the button stands screens below', async () => {
  await renderForTest(<Approval />);
  const approve = () => userEvent.click(screen.getByRole('button', { name: 'Утвердить' }));
  await approve();
  expect(document.activeElement).toBe(screen.getByLabelText('Номер'));
  await userEvent.keyboard('12');
  await approve();
  expect(document.activeElement).toBe(screen.getByLabelText('Дата'));
  expect(screen.getAllByText('Заполните это поле.')).toHaveLength(1);
});
