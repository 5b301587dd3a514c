import { useTranslation } from 'react-i18next';
import { type HelpGroup, helpGroups, helpStatuses } from '#domain/surveys/help/model.ts';
import { Filters, SearchField, SelectFilter } from '#web/ui/Filters.tsx';
import type { HelpQuery, HelpRegisterAnswer } from './queries.ts';

/** What of the register is shown, and by what it is grouped: it lives in the address. */
export interface HelpView extends HelpQuery {
  readonly group?: HelpGroup | undefined;
}

interface Props {
  readonly register: Pick<HelpRegisterAnswer, 'types' | 'urgencies' | 'municipalities'>;
  readonly view: HelpView;
  readonly onChange: (changed: HelpView) => void;
}

export function HelpFilters({ register, view, onChange }: Props) {
  const { t } = useTranslation();
  const { types, urgencies, municipalities } = register;
  return (
    <Filters
      active={[view.type, view.urgency, view.municipalityId, view.status].filter(Boolean).length}
      search={
        <SearchField
          label={t('help:search')}
          value={view.search}
          onChange={(search) => onChange({ search })}
        />
      }
    >
      <SelectFilter
        label={t('help:type')}
        value={view.type}
        options={types}
        onChange={(type) => onChange({ type })}
      />
      <SelectFilter
        label={t('help:urgency')}
        value={view.urgency}
        options={urgencies}
        onChange={(urgency) => onChange({ urgency })}
      />
      {municipalities.length > 1 && (
        <SelectFilter
          label={t('help:municipality')}
          value={view.municipalityId}
          options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(municipalityId) => onChange({ municipalityId })}
        />
      )}
      <SelectFilter
        label={t('help:status')}
        value={view.status}
        options={helpStatuses.map((value) => ({ value, label: t(`help:states.${value}`) }))}
        onChange={(status) => onChange({ status })}
      />
      <SelectFilter
        label={t('help:group')}
        withoutAll
        value={view.group ?? 'none'}
        options={[
          { value: 'none', label: t('help:ungrouped') },
          ...helpGroups.map((value) => ({ value, label: t(`help:groups.${value}`) })),
        ]}
        onChange={(value) => onChange({ group: helpGroups.find((one) => one === value) })}
      />
    </Filters>
  );
}
