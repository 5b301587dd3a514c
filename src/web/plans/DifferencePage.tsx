import { Button } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanVersion } from '#domain/plans/contract.versions.ts';
import { comparedItem, differenceOf } from '#domain/plans/rules.difference.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Filters, SelectFilter } from '#web/ui/Filters.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { useVersion, useVersions, type Version } from './queries.versions.ts';
import { DifferenceList } from './versions/DifferenceList.tsx';
import { PlanFrame } from './versions/PlanFrame.tsx';
import { actWords } from './versions/words.ts';

const at = '/frame/plans/$id/difference';

/** Two versions of one plan, word by word. */
export function DifferencePage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: at });
  const versions = useVersions(id);
  return (
    <PlanFrame
      id={id}
      title={t('versions:difference.title')}
      actions={() => (
        <>
          <Link to="/plans/$id/versions" params={{ id }}>
            {t('versions:printed.others')}
          </Link>
          <Button variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
            {t('versions:difference.print')}
          </Button>
        </>
      )}
    >
      {() => (
        <Loaded query={versions} rows={8}>
          {(known) =>
            known.length < 2 ? (
              <EmptyState>{t('versions:difference.only')}</EmptyState>
            ) : (
              <Compared id={id} versions={known} />
            )
          }
        </Loaded>
      )}
    </PlanFrame>
  );
}

interface Props {
  readonly id: string;
  readonly versions: readonly PlanVersion[];
}

function Compared({ id, versions }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/plans/$id/difference' });
  const { from, to } = useSearch({ from: at });
  const known = (number: number | undefined) => versions.find((version) => version.number === number)?.number;
  const later = known(to) ?? versions[0]?.number ?? 1;
  const earlier = known(from) ?? Math.max(1, later - 1);
  const before = useVersion(id, earlier);
  const after = useVersion(id, later);
  const options = versions.map(({ number, act }) => ({
    value: String(number),
    label: `${t('versions:list.title', { number })}, ${actWords(t, act)}`,
  }));
  const choose = (change: { from?: number; to?: number }) =>
    void navigate({ search: { from: earlier, to: later, ...change }, replace: true });
  return (
    <>
      <Filters>
        <SelectFilter
          label={t('versions:difference.from')}
          value={String(earlier)}
          options={options}
          onChange={(value) => value && choose({ from: Number(value) })}
          withoutAll
          wide
        />
        <SelectFilter
          label={t('versions:difference.to')}
          value={String(later)}
          options={options}
          onChange={(value) => value && choose({ to: Number(value) })}
          withoutAll
          wide
        />
      </Filters>
      {earlier === later ? (
        <EmptyState>{t('versions:difference.same')}</EmptyState>
      ) : (
        <Loaded query={before} rows={12}>
          {(one) => (
            <Loaded query={after} rows={12}>
              {(other) => <Differences before={one} after={other} />}
            </Loaded>
          )}
        </Loaded>
      )}
    </>
  );
}

function Differences({ before, after }: { readonly before: Version; readonly after: Version }) {
  const differences = useMemo(
    () => differenceOf(before.items.map(comparedItem), after.items.map(comparedItem)),
    [before, after],
  );
  return <DifferenceList differences={differences} before={before.number} why={after.summary} />;
}
