import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#web/lib/format.ts';

interface Props {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** «Показаны 1–50 из 912» with two buttons; nothing when one page holds all. */
export function Pages({ page, pageSize, total, onPage }: Props) {
  const { t } = useTranslation();
  if (total <= pageSize) return null;
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(page * pageSize, total);
  return (
    <Group component="nav" aria-label={t('pages.nav')} mt="md" gap="sm">
      <Button variant="default" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t('actions.back')}
      </Button>
      <Button variant="default" disabled={to >= total} onClick={() => onPage(page + 1)}>
        {t('actions.forward')}
      </Button>
      <span>{t('pages.shown', { from, to, total: formatNumber(total) })}</span>
    </Group>
  );
}
