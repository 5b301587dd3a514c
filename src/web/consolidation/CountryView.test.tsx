import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { countryContract } from '#domain/consolidation/contract.country.ts';
import { formsContract } from '#domain/forms/contract.ts';
import { toyForm } from '#domain/forms/fixtures/toy-form.ts';
import { addProjection, emptyAggregate } from '#domain/forms/rules.aggregate.ts';
import { project } from '#domain/forms/rules.project.ts';
import { FakeServer, renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
import { CountryView } from './CountryView.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const aggregate = addProjection(emptyAggregate(toyForm), project(toyForm, { 'staff.maths.count': 8 }), 1);
const counts = { total: 1, submitted: 0, accepted: 1 };
const collection = {
  formCode: toyForm.code,
  formVersion: toyForm.version,
  title: toyForm.title,
  period: '2020',
  regions: 2,
  ...counts,
};
const region = (code: string) => ({ code, name: code, ...counts, computedAt: '2020-09-10T05:00:00Z' });

it('is printed with what it is of and room for a signature', async () => {
  const definition = { path: `/api/forms/${toyForm.code}/${toyForm.version}` as const };
  new FakeServer()
    .answers(countryContract.listCollections, [collection])
    .answers(countryContract.getCountry, {
      collection,
      regions: ['56', '74'].map(region),
      aggregate,
      hidden: [],
    })
    .answers({ ...formsContract.getDefinition, ...definition }, toyForm as never);
  await renderForTest(<CountryView />, signedInWith('country.read'), '/country');
  await screen.findByRole('heading', { level: 2 });
  act(() => void dispatchEvent(new Event('beforeprint')));
  expect(screen.getByText(/Территория: Российская Федерация, 2 региона/u)).toBeDefined();
  expect(screen.getByText('Составил (должность)')).toBeDefined();
  expect(screen.getByText('«____» ______________ 20____ г.')).toBeDefined();
});
