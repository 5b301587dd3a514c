import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { AppointmentProposalId, OrganizationId, UserId } from '#domain/kernel/ids.ts';
import { proposalsContract } from '#domain/people/contract.proposals.ts';
import type { Proposal } from '#domain/people/model.proposals.ts';
import { FakeServer, renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
import { Proposals } from './Proposals.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const me = signedInWith('people.read', 'people.manage');
const proposal = (by: string): Proposal => ({
  id: `${by}-proposal` as AppointmentProposalId,
  person: { id: 'new' as UserId, fullName: 'Яшина Тамара' },
  role: 'ministry_admin',
  organization: { id: 'm' as OrganizationId, kind: 'ministry', name: 'Министерство' },
  validFrom: '2020-09-11',
  proposedBy: { id: by as UserId, fullName: 'Агафонова Вера' },
  proposedAt: '2020-09-10T05:00:00.000Z',
});

it('offers agreement to another administrator, and only taking back to who proposed it', async () => {
  const server = new FakeServer().answers(proposalsContract.listProposals, [proposal('other')]);
  await renderForTest(<Proposals />, me);
  await userEvent.click(await screen.findByRole('button', { name: 'Согласовать' }));
  await waitFor(() =>
    expect(server.requests.map(({ endpoint }) => endpoint)).toContain(
      'POST /api/appointment-proposals/other-proposal/agreement',
    ),
  );
  cleanup();

  new FakeServer().answers(proposalsContract.listProposals, [proposal(me.user.id)]);
  await renderForTest(<Proposals />, me);
  expect(await screen.findByRole('button', { name: 'Отозвать' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Согласовать' })).toBeNull();
});
