import { Button } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AssignmentRow } from '#domain/assignments/model.ts';
import { countYear, type YearKind, yearKinds, yearWith } from '#domain/fulfilment/rules.year.ts';
import { AssignmentTable } from '#web/assignments/AssignmentTable.tsx';
import { useSession } from '#web/lib/session.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { LinkButton } from '#web/ui/LinkButton.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { At } from '#web/ui/Place.tsx';
import { ViewLink, ViewNav } from '#web/ui/ViewNav.tsx';
import { YearTools } from './places.ts';
import { useYear, type Year } from './queries.year.ts';
import styles from './year/Year.module.css';
import { YearMonths } from './year/YearMonths.tsx';

/** What one organisation must do by which day, a year at a glance. */
export function YearPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/frame/organizations/$id/year' });
  const search = useSearch({ from: '/frame/organizations/$id/year' });
  const year = useYear(id, search);
  const known = year.data;
  return (
    <Page
      title={known ? t('year:titleOf', { organization: known.organization.name }) : t('year:title')}
      lead={known && <Summary year={known} />}
      actions={
        <>
          <At place={YearTools} tells={{}} />
          <Button variant="default" leftSection={<Icon name="print" />} onClick={() => print()}>
            {t('year:print')}
          </Button>
        </>
      }
    >
      <YearNav id={id} kind={search.kind ?? 'school'} year={search.year} />
      <Loaded query={year} rows={14}>
        {(shown) => (
          <>
            <Apart title={t('year:earlier')} assignments={shown.earlier} />
            {shown.entries.length === 0 && <EmptyState>{t('year:empty')}</EmptyState>}
            {shown.entries.length > 0 && <YearMonths year={shown} />}
            <Apart title={t('year:undated')} assignments={shown.undated} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Summary({ year: { entries, undated, later } }: { readonly year: Year }) {
  const { t } = useTranslation();
  return t('year:lead', { ...countYear(entries), undated: undated.length, later });
}

interface NavProps {
  readonly id: string;
  readonly kind: YearKind;
  readonly year: number | undefined;
}

function YearNav({ id, kind, year }: NavProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const shown = year ?? yearWith(kind, today);
  const nameOf = (begins: number) => t(`year:name.${kind}`, { year: begins, next: begins + 1 });
  const page = { to: '/organizations/$id/year', params: { id } } as const;
  return (
    <>
      <ViewNav label={t('year:kinds')}>
        {yearKinds.map((one) => (
          <ViewLink key={one} {...page} search={{ kind: one, year }} current={one === kind}>
            {t(`year:kind.${one}`)}
          </ViewLink>
        ))}
      </ViewNav>
      <div className={styles.turn}>
        <LinkButton
          variant="default"
          {...page}
          search={{ kind, year: shown - 1 }}
          replace
          resetScroll={false}
        >
          <Icon name="left" size={16} />
          {nameOf(shown - 1)}
        </LinkButton>
        <h2 className={styles.shown}>{nameOf(shown)}</h2>
        <LinkButton
          variant="default"
          {...page}
          search={{ kind, year: shown + 1 }}
          replace
          resetScroll={false}
        >
          {nameOf(shown + 1)}
          <Icon name="right" size={16} />
        </LinkButton>
      </div>
    </>
  );
}

interface ApartProps {
  readonly title: string;
  readonly assignments: readonly AssignmentRow[];
}

/** Assignments that have no place among the months. */
function Apart({ title, assignments }: ApartProps) {
  if (assignments.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{title}</h2>
      <AssignmentTable caption={title} assignments={assignments} />
    </section>
  );
}
