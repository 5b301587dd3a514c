import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DeskStanding } from '#domain/desk/model.ts';
import { joined } from '#domain/kernel/joined.ts';
import type { Standing } from '#domain/kernel/next-action.ts';
import { features } from '#web/features.ts';
import type { StandingLinks } from '#web/lib/feature.ts';
import { Progress } from '#web/ui/Progress.tsx';
import styles from './Standings.module.css';

/** Where the rows of each part are: every feature tells it of its own. */
const links: StandingLinks<DeskStanding> = joined(
  features.flatMap((feature) => ('standings' in feature ? [feature.standings] : [])),
);

/** What of the parts counts as finished. */
const finished = new Set(['accepted', 'done', 'done_late', 'school_closed']);

/** How far each thing is: one bar, and the parts that are all of it, each opening its rows. */
export function Standings({ standings }: { readonly standings: readonly Standing<DeskStanding>[] }) {
  return (
    <ul className={styles.standings}>
      {standings.map((standing) => (
        <li key={`${standing.kind}:${standing.subjectId}`}>
          <One standing={standing} />
        </li>
      ))}
    </ul>
  );
}

function One({ standing }: { readonly standing: Standing<DeskStanding> }) {
  const { t, i18n } = useTranslation();
  const { kind, title, parts } = standing;
  const sumOf = (some: typeof parts) => some.reduce((sum, { count }) => sum + count, 0);
  const total = sumOf(parts);
  const name = t(`desk:standings.${kind}`, { title, count: total });
  return (
    <>
      <p className={styles.name}>{name}</p>
      <Progress
        wide
        done={sumOf(parts.filter(({ part }) => finished.has(part)))}
        total={total}
        label={name}
      />
      <ul className={styles.parts}>
        {parts.map(({ part, count }) => (
          <li key={part}>
            <Link {...links[kind](standing, part)}>
              {i18n.t([`desk:parts.${kind}.${part}`] as never, { number: count })}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
