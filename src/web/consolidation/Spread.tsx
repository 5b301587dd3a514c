import { useTranslation } from 'react-i18next';
import type { SchoolFigure } from '#domain/consolidation/model.ts';
import { measureOf } from '#domain/consolidation/rules.figures.ts';
import {
  isOutlier,
  numbersOf,
  perHundredPupils,
  type Statistics,
  statisticsOf,
} from '#domain/consolidation/rules.statistics.ts';
import type { CellKey, FormDefinition } from '#domain/forms/model.ts';
import { formatNumber, formatRounded } from '#web/lib/format.ts';
import styles from './Consolidation.module.css';

interface Props {
  readonly def: FormDefinition;
  readonly cell: CellKey;
  readonly schools: readonly SchoolFigure[];
}

/** How the schools are spread: a plot, and the same in figures. Nothing where the cell holds no numbers. */
export function Spread({ def, cell, schools }: Props) {
  const { t } = useTranslation();
  const measure = measureOf(def, cell);
  const numbers = numbersOf(schools);
  const statistics = statisticsOf(numbers);
  if (!measure || !statistics) return null;
  const { count, min, lowerQuartile, median, upperQuartile, max } = statistics;
  const rows: [string, string][] = [
    [t('consolidation:statistics.count'), formatNumber(count)],
    [t('consolidation:statistics.min'), formatRounded(min)],
    [t('consolidation:statistics.lowerQuartile'), formatRounded(lowerQuartile)],
    [t('consolidation:statistics.median'), formatRounded(median)],
    [t('consolidation:statistics.upperQuartile'), formatRounded(upperQuartile)],
    [t('consolidation:statistics.max'), formatRounded(max)],
    [
      t('consolidation:statistics.outliers'),
      formatNumber(numbers.filter((one) => isOutlier(statistics, one)).length),
    ],
    ...(measure.share
      ? []
      : [
          [t('consolidation:perHundred'), formatRounded(perHundredPupils(schools))] satisfies [
            string,
            string,
          ],
        ]),
  ];
  return (
    <section className={styles.spread} aria-label={t('consolidation:statistics.title')}>
      {max > min && <BoxPlot statistics={statistics} numbers={numbers} />}
      <dl className={styles.statistics}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const [WIDTH, EDGE, MIDDLE, HALF, DOTS, WORDS] = [600, 14, 14, 10, 40, 66];
/** Of the dot of one school; its area grows with their number. */
const RADIUS = 3;
const LARGEST = 12;

interface PlotProps {
  readonly statistics: Statistics;
  readonly numbers: readonly number[];
}

/** The middle half as a box with its median, under it a dot for each value over the axis of values. */
function BoxPlot({ statistics, numbers }: PlotProps) {
  const { t } = useTranslation();
  const { min, max, lowerQuartile, median, upperQuartile } = statistics;
  const x = (value: number) => EDGE + ((value - min) / (max - min)) * (WIDTH - 2 * EDGE);
  const [left, right] = [x(lowerQuartile), x(upperQuartile)];
  const schoolsAt = Map.groupBy(numbers, (value) => value);
  return (
    <figure className={styles.plotted}>
      <svg className={styles.plot} viewBox={`0 0 ${WIDTH} 72`} aria-hidden="true" focusable="false">
        <line x1={x(min)} x2={x(max)} y1={MIDDLE} y2={MIDDLE} className={styles.axis} />
        <rect x={left} width={right - left} y={MIDDLE - HALF} height={2 * HALF} className={styles.box} />
        <line x1={x(median)} x2={x(median)} y1={MIDDLE - HALF} y2={MIDDLE + HALF} className={styles.median} />
        <line x1={x(min)} x2={x(max)} y1={DOTS} y2={DOTS} className={styles.axis} />
        {[...schoolsAt].map(([value, { length: schools }]) => (
          <circle
            key={value}
            cx={x(value)}
            cy={DOTS}
            r={Math.min(RADIUS * Math.sqrt(schools), LARGEST)}
            className={styles.dot}
            data-outlier={isOutlier(statistics, value) || undefined}
          >
            <title>{t('consolidation:dot', { value: formatRounded(value), count: schools })}</title>
          </circle>
        ))}
        <text x={x(min)} y={WORDS} textAnchor="start">
          {formatRounded(min)}
        </text>
        <text x={x(max)} y={WORDS} textAnchor="end">
          {formatRounded(max)}
        </text>
      </svg>
      <figcaption>{t('consolidation:dots')}</figcaption>
    </figure>
  );
}
