import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { directoryContract } from '#domain/directory/contract.ts';
import type { OrganizationRef } from '#domain/directory/model.ts';
import { FakeServer, renderForTest } from '#web/lib/render-for-test.tsx';
import { OrganizationField } from './OrganizationField.tsx';

afterEach(cleanup);

const organization = (id: string, name: string) =>
  ({ id, name, kind: 'school', municipality: null }) as unknown as OrganizationRef;

async function typing(words: string, found: readonly OrganizationRef[]) {
  new FakeServer().answers(directoryContract.listOrganizations, {
    items: [...found],
    total: found.length,
    pageSize: 50,
  } as never);
  const onChange = vi.fn();
  await renderForTest(
    <OrganizationField label="Организация" value={undefined} onChange={onChange} missing={false} />,
  );
  await userEvent.type(screen.getByLabelText('Организация'), words);
  await screen.findByRole('button', { name: /СОШ № 7$/ });
  return onChange;
}

const seventh = organization('seventh', 'СОШ № 7');

it.each(['with Enter', 'by leaving the field'])('a name typed as it stands is taken %s', async (how) => {
  const onChange = await typing('сош № 7', [seventh, organization('other', 'СОШ № 71')]);
  if (how === 'with Enter') await userEvent.keyboard('{Enter}');
  else await userEvent.click(document.body);
  expect(onChange).toHaveBeenCalledExactlyOnceWith(seventh);
});

it('part of a name is not taken by itself', async () => {
  const onChange = await typing('СОШ', [seventh]);
  await userEvent.keyboard('{Enter}');
  expect(onChange).not.toHaveBeenCalled();
});
