import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FieldType } from '#domain/forms/model.ts';
import type { ConsolidatedCell } from '#domain/forms/present.ts';
import { type CellProps, cellElementId } from '#web/forms/FormView.tsx';
import { cellName } from '#web/forms/state/words.ts';
import { formatNumber } from '#web/lib/format.ts';
import styles from './Consolidation.module.css';
import { useFigures } from './ConsolidationContext.tsx';
import { Distribution } from './Distribution.tsx';

/** One figure of the consolidated form; opens the schools behind it. */
export function FigureCell({ cellKey, spec }: CellProps) {
  const { t } = useTranslation();
  const { figures, hidden, focus, open } = useFigures();
  const figure = figures[cellKey];
  if (!figure) return null;
  if (hidden?.has(cellKey)) return <span className={styles.hidden}>{t('smallCells:hidden')}</span>;
  const text = figureText(t, figure, spec.field.type);
  const shared = { id: cellElementId(cellKey), 'data-cell': cellKey, className: styles.figure };
  const name = `${cellName(t, spec)}: ${text}`;
  return (
    <div className={styles.cell}>
      {open ? (
        <button
          {...shared}
          type="button"
          aria-label={`${name}, ${t('consolidation:opens')}`}
          aria-haspopup="dialog"
          onFocus={() => focus(cellKey)}
          onClick={() => open(cellKey)}
        >
          {text}
        </button>
      ) : (
        <span {...shared}>{text}</span>
      )}
      {unfolds(figure, spec.field.type) && <Distribution title={cellName(t, spec)} figure={figure} />}
    </div>
  );
}

type Distributed = Extract<ConsolidatedCell, { kind: 'distribution' | 'by_qualifier' }>;

/** Choices are few and told at once; years and names unfold. */
function unfolds(figure: ConsolidatedCell, type: FieldType): figure is Distributed {
  const listed = figure.kind === 'by_qualifier' || (figure.kind === 'distribution' && type !== 'choice');
  return listed && figure.counts.some((one) => one.count > 0);
}

export function figureText(t: TFunction, figure: ConsolidatedCell, type: FieldType): string {
  switch (figure.kind) {
    case 'sum':
      return formatNumber(figure.sum);
    case 'ratio':
      return figure.value === null ? '—' : `${formatNumber(figure.value)}\u00a0%`;
    case 'yes_no': {
      const { yes, no, notAsked, blank } = figure;
      return t(notAsked > 0 ? 'consolidation:yesNoAsked' : 'consolidation:yesNo', {
        yes,
        no,
        notAsked,
        blank,
      });
    }
    case 'distribution':
      return type === 'choice' ? choicesText(figure) : rangeText(t, figure);
    case 'by_qualifier':
      return formatNumber(figure.total);
    case 'texts':
      return t('consolidation:texts', { count: figure.texts });
  }
}

type Spread = Extract<ConsolidatedCell, { kind: 'distribution' }>;

function choicesText({ counts }: Spread): string {
  const given = counts.filter((one) => one.count > 0);
  return given.map((one) => `${one.label} ${formatNumber(one.count)}`).join(', ') || '—';
}

/** Years are told by their ends. */
function rangeText(t: TFunction, { counts }: Spread): string {
  const [first, last] = [counts[0], counts.at(-1)];
  if (!first || !last) return '—';
  return first === last ? first.label : t('consolidation:shown', { from: first.label, to: last.label });
}
