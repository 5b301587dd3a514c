import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { ListedCampaign } from '#domain/surveys/model.ts';
import { renderForTest } from '#web/lib/render-for-test.tsx';
import { CampaignChoice } from './CampaignChoice.tsx';

afterEach(cleanup);

const campaignOf = (id: string, dueOn: string) =>
  ({
    id,
    title: 'Сведения о ресурсах',
    period: '2020',
    dueOn,
    closedAt: null,
    progress: { total: 1, draft: 1, notOpened: 0, returned: 0, submitted: 0, accepted: 0, schoolClosed: 0 },
    waiting: 0,
    overdue: 0,
  }) as unknown as ListedCampaign;

it('tells two collections of one form and period by their due dates', async () => {
  const campaigns = [campaignOf('a', '2020-06-05'), campaignOf('b', '2020-10-15')] as const;
  await renderForTest(
    <CampaignChoice campaigns={campaigns} chosen={campaigns[0]} linkTo={() => ({ to: '/surveys' })} />,
  );
  expect(screen.getByText('2020, срок 05.06.2020: Сведения о ресурсах')).toBeTruthy();
  expect(screen.getByText('2020, срок 15.10.2020: Сведения о ресурсах')).toBeTruthy();
});
