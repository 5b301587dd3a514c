import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { surveysContract } from '#domain/surveys/contract.ts';
import { FakeServer, renderForTest } from '#web/lib/render-for-test.tsx';
import { SurveyFormPage } from './SurveyFormPage.tsx';

const PATH = '/surveys/$formId';
const address = { ...surveysContract.getForm, path: '/api/survey-forms/%24formId' as const };

afterEach(cleanup);

it('a form that is being loaded has its shape: head, sections, table', async () => {
  new FakeServer().waitsAt(address);
  const page = await renderForTest(<SurveyFormPage />, undefined, PATH);
  const waiting = await screen.findByRole('status', { name: 'Загружается…' });
  expect(waiting.children.length).toBeGreaterThan(5);
  expect(page.container.querySelectorAll('header .mantine-Skeleton-root').length).toBeGreaterThan(5);
});

it('a form that does not come says so, without the shape of one', async () => {
  new FakeServer().refuses(address, 'not_found', 'survey.not_found');
  const page = await renderForTest(<SurveyFormPage />, undefined, PATH);
  await screen.findByRole('alert');
  expect(page.container.querySelector('.mantine-Skeleton-root')).toBeNull();
});
