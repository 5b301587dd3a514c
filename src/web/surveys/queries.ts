import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formsContract } from '#domain/forms/contract.ts';
import type { CampaignId, MunicipalityId } from '#domain/kernel/ids.ts';
import { surveysContract } from '#domain/surveys/contract.ts';
import type { Campaign, SurveyStatus } from '#domain/surveys/model.ts';
import {
  holdingsOfCampaign,
  holdingsOfForm,
  type Purpose,
  sortByNeed,
} from '#domain/surveys/rules.choosing.ts';
import { read } from '#web/lib/queries.ts';
import { useSession } from '#web/lib/session.tsx';

export const surveyFormQuery = (id: string) => ({
  ...read(surveysContract.getForm, { params: { id } }),
  // The open form is the truth while it is being filled in: nothing is read over it.
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
});

/**
 * A version of a form never changes. It is told in the language of the screen; a form that is being filled in, in the one
 * that it was opened in, since what is being typed hangs on it; paper, in the official words.
 */
export function useDefinition(
  campaign: Pick<Campaign, 'formCode' | 'formVersion'> | undefined,
  wording: 'screen' | 'opened' | 'official' = 'screen',
) {
  const { formCode = '', formVersion = 1 } = campaign ?? {};
  const { language } = useTranslation().i18n;
  const [opened] = useState(language);
  const told = { screen: language, opened, official: 'ru' }[wording];
  const query = told === 'en' ? ({ language: 'en' } as const) : {};
  return useQuery({
    ...read(formsContract.getDefinition, { params: { code: formCode, version: formVersion }, query }),
    enabled: campaign !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export interface FormFilters {
  readonly campaignId?: CampaignId | undefined;
  readonly municipalityId?: MunicipalityId | undefined;
  readonly status?: SurveyStatus | undefined;
  readonly search?: string | undefined;
}

export function useForms(filters: FormFilters, enabled = true) {
  return useQuery({ ...read(surveysContract.listForms, { query: filters }), enabled });
}

export function useCampaigns() {
  return useQuery(read(surveysContract.listCampaigns, {}));
}

/** Collections in the order of need, and the wanted one of them or else the first. */
export function useChosenCampaign(purpose: Purpose, wanted: CampaignId | undefined) {
  const query = useCampaigns();
  const campaigns = sortByNeed(query.data ?? [], purpose, holdingsOfCampaign);
  return { query, campaigns, campaign: campaigns.find(({ id }) => id === wanted) ?? campaigns[0] };
}

/** The school's own forms in the order of need. */
export function useOwnForms(enabled = true) {
  const { today } = useSession();
  const query = useForms({}, enabled);
  return { query, forms: sortByNeed(query.data ?? [], 'act', (form) => holdingsOfForm(form, today)) };
}
