import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Role } from '#domain/access/roles.ts';
import { assignmentsContract } from '#domain/assignments/contract.ts';
import { directoryContract } from '#domain/directory/contract.ts';
import type { MunicipalityId, OrganizationId } from '#domain/kernel/ids.ts';
import { FakeServer, renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
import { AssignmentsPage } from './AssignmentsPage.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const municipalities = ['Асбест', 'Заречный'].map((name) => ({
  id: name as MunicipalityId,
  name,
  oktmo: null,
  kind: 'city_district' as const,
  schools: 1,
}));

it.each<[Role, string, boolean, boolean]>([
  ['school_head', 'Вашей организации дано 0 поручений.', false, false],
  ['municipal_specialist', '0 поручений, сначала просроченные и с близким сроком.', true, false],
  ['ministry_curator', '0 поручений, сначала просроченные и с близким сроком.', true, true],
])('%s reads «%s» and chooses only between what differs', async (role, lead, divided, byPlace) => {
  new FakeServer()
    .answers(assignmentsContract.listAssignments, { items: [], total: 0, pageSize: 50 } as never)
    .answers(directoryContract.listMunicipalities, municipalities as never);
  const [municipality] = municipalities;
  const organization = { id: 'o' as OrganizationId, kind: 'school' as const, name: 'Школа' };
  const appointments = [{ role, organization, municipality: municipality ?? null }];
  await renderForTest(
    <AssignmentsPage />,
    { ...signedInWith('assignment.read', 'assignment.report'), appointments: appointments as never },
    '/assignments',
  );
  expect(await screen.findByText(lead)).toBeTruthy();
  if (byPlace) await screen.findByLabelText('Муниципальное образование');
  expect(screen.queryByLabelText('Муниципальное образование') !== null).toBe(byPlace);
  expect(screen.queryByRole('link', { name: 'Моей организации' }) !== null).toBe(divided);
});
