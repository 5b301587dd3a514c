import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderForTest } from '#web/lib/render-for-test.tsx';
import { ConfirmDialog, Dialog, ReasonDialog } from './Dialogs.tsx';

afterEach(cleanup);

const common = {
  opened: true,
  title: 'Вопрос',
  confirmLabel: 'Принять',
  busy: false,
  error: null,
  onClose: () => undefined,
};
const focused = (element: () => HTMLElement) => waitFor(() => expect(document.activeElement).toBe(element()));

it('a question opens on its main button, so that Enter answers it', async () => {
  await renderForTest(
    <ConfirmDialog {...common} onConfirm={() => undefined}>
      Принять отчёт?
    </ConfirmDialog>,
  );
  await focused(() => screen.getByRole('button', { name: 'Принять' }));
});

it('a question with a field opens on the field, and Enter there answers it', async () => {
  const confirm = vi.fn();
  await renderForTest(
    <ConfirmDialog {...common} onConfirm={confirm}>
      <input aria-label="Название" />
    </ConfirmDialog>,
  );
  await focused(() => screen.getByLabelText('Название'));
  fireEvent.keyDown(screen.getByLabelText('Название'), { key: 'Enter' });
  expect(confirm).toHaveBeenCalledOnce();
});

it('any dialog opens on what is in it, not on the cross', async () => {
  await renderForTest(
    <Dialog opened title="Клавиши" onClose={() => undefined}>
      <a href="#more">Подробнее</a>
    </Dialog>,
  );
  await focused(() => screen.getByRole('link', { name: 'Подробнее' }));
});

it('a reason is sent with Ctrl+Enter, and only when it says something; Enter alone begins a line', async () => {
  const confirm = vi.fn();
  await renderForTest(<ReasonDialog {...common} onConfirm={confirm} />);
  const text = screen.getByRole('textbox');
  await focused(() => text);
  fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true });
  expect(confirm).not.toHaveBeenCalled();
  fireEvent.change(text, { target: { value: 'Приложите протокол' } });
  fireEvent.keyDown(text, { key: 'Enter' });
  expect(confirm).not.toHaveBeenCalled();
  fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true });
  expect(confirm).toHaveBeenCalledExactlyOnceWith('Приложите протокол');
});
