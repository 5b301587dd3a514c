import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SchoolListId } from '#domain/kernel/ids.ts';
import { useSchoolLists } from '#web/directory/queries.ts';
import { formatDay } from '#web/lib/format.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';

interface Props {
  readonly chosen: string | undefined;
  readonly onChoose: (id: SchoolListId | undefined) => void;
}

/** «ОО» of an order means the schools of one list. */
export function ListChoice({ chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const lists = useSchoolLists();
  return (
    <Loaded query={lists} rows={3}>
      {(known) =>
        known.length === 0 ? (
          <EmptyState action={<Link to="/school-lists">{t('approval:toLists')}</Link>}>
            {t('approval:noLists')}
          </EmptyState>
        ) : (
          <NativeSelect
            label={t('approval:list')}
            description={chosen ? t('approval:listHint') : t('approval:choose')}
            maw="40rem"
            mb="md"
            value={chosen ?? ''}
            data={[
              { value: '', label: t('approval:chooseList') },
              ...known.map(({ id, number, decidedOn, schools }) => ({
                value: id,
                label: t('approval:listOption', {
                  number,
                  day: formatDay(decidedOn),
                  count: schools,
                }),
              })),
            ]}
            onChange={(event) => onChoose(known.find(({ id }) => id === event.currentTarget.value)?.id)}
          />
        )
      }
    </Loaded>
  );
}
