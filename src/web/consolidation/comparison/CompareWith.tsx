import { useTranslation } from 'react-i18next';
import type { Other } from '#domain/consolidation/model.ts';
import type { MunicipalityRef } from '#domain/directory/model.ts';
import type { Campaign } from '#domain/surveys/model.ts';
import { campaignName } from '#web/surveys/campaigns/words.ts';
import { SelectFilter } from '#web/ui/Filters.tsx';
import { useGroups } from '../groups/queries.ts';

interface Props {
  readonly value: Other | undefined;
  readonly campaign: Campaign;
  readonly campaigns: readonly Campaign[];
  readonly municipalities: readonly MunicipalityRef[];
  readonly onChange: (other: Other | undefined) => void;
}

/** Another collection of the same form, another municipality, or a group of schools. */
export function CompareWith({ value, campaign, campaigns, municipalities, onChange }: Props) {
  const { t } = useTranslation();
  const groups = useGroups().data ?? [];
  const options: { value: Other; label: string }[] = [
    ...campaigns
      .filter(({ id, formCode }) => id !== campaign.id && formCode === campaign.formCode)
      .map((one) => ({ value: `campaign:${one.id}` as const, label: campaignName(t, one) })),
    ...(municipalities.length > 1 ? municipalities : []).map(({ id, name }) => ({
      value: `municipality:${id}` as const,
      label: name,
    })),
    ...groups.map(({ id, title }) => ({
      value: `group:${id}` as const,
      label: t('consolidation:compare.group', { title }),
    })),
  ];
  if (options.length === 0) return null;
  return (
    <SelectFilter
      label={t('consolidation:compare.with')}
      any={t('consolidation:compare.nothing')}
      value={value}
      options={options}
      onChange={onChange}
    />
  );
}
