import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { MunicipalityRef } from '#domain/directory/model.ts';
import type { CampaignId, MunicipalityId } from '#domain/kernel/ids.ts';
import { campaignsContract } from '#domain/surveys/campaigns/contract.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { ListedCampaign, ProgressCounts } from '#domain/surveys/model.ts';
import { FakeServer, renderForTest, signedInWith } from '#web/lib/render-for-test.tsx';
import { LatePage } from './LatePage.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const none = { notOpened: 0, submitted: 0, returned: 0, accepted: 0, schoolClosed: 0, onTime: 0, late: 0 };
const progress: ProgressCounts = { total: 1, draft: 1, overdue: 1, ...none };
const campaign: ListedCampaign = {
  id: 'c' as CampaignId,
  title: 'Сведения о ресурсах',
  source: 'п. 2.1',
  formCode: 'resource-survey',
  formVersion: 1,
  dueOn: '2020-06-05',
  period: '2020',
  chain: 'municipality',
  closedAt: null,
  progress,
  waiting: 0,
  overdue: 1,
};
const place = (name: string): { municipality: MunicipalityRef; progress: ProgressCounts } => ({
  municipality: { id: name as MunicipalityId, name },
  progress,
});

it.each([
  [1, 'at once to who sees one municipality', true],
  [2, 'by a button to who sees several', false],
])('of %i municipalities the schools are shown %s', async (count, _, atOnce) => {
  const places = ['Асбест', 'Заречный'].slice(0, count).map(place);
  const at = (name: string) => ({ path: `/api/campaigns/c/${name}` as const });
  new FakeServer()
    .answers(surveysContract.listCampaigns, [campaign])
    .answers(
      { ...surveysContract.getProgress, ...at('progress') },
      {
        campaign,
        on: '2020-09-10',
        municipalities: places,
        total: progress,
      },
    )
    .answers({ ...campaignsContract.getCourse, ...at('course') }, [])
    .answers({ ...campaignsContract.listSchools, ...at('schools') }, []);
  await renderForTest(<LatePage />, signedInWith('survey.read', 'survey.progress'), '/surveys/late');
  await screen.findByRole('table');
  expect(screen.queryByRole('heading', { name: 'Асбест' }) !== null).toBe(atOnce);
  expect(screen.queryByRole('button', { name: 'Показать школы' }) === null).toBe(atOnce);
});
