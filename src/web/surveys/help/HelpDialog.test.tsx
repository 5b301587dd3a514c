import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { HelpItem } from '#domain/surveys/help/model.ts';
import { FakeServer, renderForTest } from '#web/lib/render-for-test.tsx';
import { HelpDialog } from './HelpDialog.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const item = {
  formId: 'form',
  row: 'учитель',
  text: 'Учитель физики',
  school: { name: 'Школа' },
  state: null,
  seen: 0,
  actions: ['decline'],
} as unknown as HelpItem;

it('is sent from the words by Ctrl+Enter, and asks for the reason of a refusal', async () => {
  new FakeServer();
  await renderForTest(<HelpDialog item={item} onClose={vi.fn()} />);
  const words = await screen.findByRole('textbox');
  fireEvent.keyDown(words, { key: 'Enter', ctrlKey: true });
  expect(await screen.findByText('Напишите причину: её увидит школа.')).toBeTruthy();
});
