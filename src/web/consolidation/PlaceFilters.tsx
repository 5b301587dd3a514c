import { useTranslation } from 'react-i18next';
import type { Place } from '#domain/consolidation/model.ts';
import type { MunicipalityRef } from '#domain/directory/model.ts';
import { SelectFilter } from '#web/ui/Filters.tsx';
import { useGroups } from './groups/queries.ts';

export type ChosenPlace = Pick<Place, 'municipalityId' | 'groupId'>;

interface Props {
  readonly place: ChosenPlace;
  readonly municipalities: readonly MunicipalityRef[];
  readonly onChange: (place: ChosenPlace) => void;
}

/** A municipality, a saved group of schools, or those of a group that lie in the municipality. */
export function PlaceFilters({ place, municipalities, onChange }: Props) {
  const { t } = useTranslation();
  const groups = useGroups().data ?? [];
  return (
    <>
      {municipalities.length > 1 && (
        <SelectFilter
          label={t('consolidation:municipality')}
          value={place.municipalityId}
          options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(municipalityId) => onChange({ ...place, municipalityId })}
        />
      )}
      {groups.length > 0 && (
        <SelectFilter
          label={t('consolidation:group')}
          value={place.groupId}
          options={groups.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(groupId) => onChange({ ...place, groupId })}
        />
      )}
    </>
  );
}
