import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '#domain/assignments/model.ts';
import { asksTeachers } from '#domain/assignments/rules.voluntary.ts';
import { formatDay } from '#web/lib/format.ts';
import { TermWords } from '#web/terms/TermWords.tsx';
import styles from './Assignments.module.css';

/** The words of the order, unchanged, and who stands on both sides of the assignment. */
export function AssignmentFacts({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useTranslation();
  const { item, point, order, organization, municipality, responsible, acceptedBy } = assignment;
  const orderWords = order.signedOn
    ? t('assignments:page.orderLink', { number: order.number, day: formatDay(order.signedOn) })
    : t('assignments:page.orderLinkWithoutDate', { number: order.number });
  return (
    <section aria-labelledby="assignment-asked">
      <h2 id="assignment-asked" className={styles.heading}>
        {t('assignments:page.asked')}
      </h2>
      <p className={styles.asked}>{item.title}</p>
      {asksTeachers(item.title) && <p>{t('assignments:page.voluntary')}</p>}
      <dl className={styles.facts}>
        {point && <Fact name={t('assignments:page.point')}>{point.title}</Fact>}
        {item.kind === 'measure' && (
          <Fact name={t('assignments:page.result')}>{item.result || t('assignments:page.noResult')}</Fact>
        )}
        {item.term.text && (
          <Fact name={t('assignments:page.term')}>
            {item.term.text} <TermWords term={item.term} />
          </Fact>
        )}
        <Fact name={t('assignments:page.due')}>
          {assignment.dueOn ? formatDay(assignment.dueOn) : t('assignments:noDueOn')}
        </Fact>
        <Fact name={t('assignments:page.organization')}>
          {organization.name}
          {municipality && <span className={styles.secondary}>{municipality.name}</span>}
        </Fact>
        <Fact name={t('assignments:page.responsible')}>{responsible}</Fact>
        <Fact name={t('assignments:page.acceptor')}>{t(`assignments:page.acceptedBy.${acceptedBy}`)}</Fact>
        <Fact name={t('assignments:page.order')}>
          {order.id === null ? (
            orderWords
          ) : (
            <Link to="/orders/$id" params={{ id: order.id }}>
              {orderWords}
            </Link>
          )}
          , {t(`plans:item.${item.kind}`, { number: item.number })}
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
