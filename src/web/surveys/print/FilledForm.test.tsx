import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import { FakeServer, renderForTest } from '#web/lib/render-for-test.tsx';
import { FilledForm } from './FilledForm.tsx';

afterEach(cleanup);

it('a form on paper has digits under digits, words as they are, and room for a signature and the day', async () => {
  new FakeServer();
  const answers = { 'staff.maths.count': 60, 'who.post.text': 'директор' };
  await renderForTest(<FilledForm def={toyForm} answers={answers} />);
  const [count] = await screen.findAllByText('60');
  expect(count?.dataset.number).toBe('true');
  expect(screen.getByText('директор').dataset.number).toBeUndefined();
  const signed = screen.getByText('Руководитель образовательной организации').parentElement;
  expect(signed?.textContent).toContain('20____ г.');
});
