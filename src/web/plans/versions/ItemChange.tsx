import { useTranslation } from 'react-i18next';
import { printDate } from '#domain/kernel/dates.ts';
import {
  type ComparedField,
  type ComparedItem,
  comparedFields,
  type ItemDifference,
} from '#domain/plans/rules.difference.ts';
import { StatusBadge, type Tone } from '#web/ui/StatusBadge.tsx';
import { Pieces } from './Pieces.tsx';
import styles from './Versions.module.css';
import { itemWords } from './words.ts';

const toneOf = {
  same: 'neutral',
  changed: 'soon',
  added: 'done',
  dropped: 'danger',
} as const satisfies Record<ItemDifference['change'], Tone>;

interface Props {
  readonly difference: ItemDifference;
  /** Why the later version is another one; said where an obligation was dropped. */
  readonly why: string;
}

/** What became of one obligation. */
export function ItemChange({ difference, why }: Props) {
  const { t } = useTranslation();
  const { change, moved, before, after, origins } = difference;
  const item = after ?? before;
  if (!item) return null;
  return (
    <li className={styles.one} data-list-row="">
      <div className={styles.head}>
        <h3 className={styles.heading}>
          {itemWords(t, item)}. {item.title}
        </h3>
        <StatusBadge tone={toneOf[change]}>{t(`versions:difference.change.${change}`)}</StatusBadge>
        {moved && <StatusBadge tone="info">{t('versions:difference.movedWord')}</StatusBadge>}
        {origins.length > 0 && (
          <span className={styles.quiet}>
            {t('versions:difference.origins', {
              items: origins.map((one) => itemWords(t, one)).join(', '),
            })}
          </span>
        )}
      </div>
      {change === 'dropped' && why !== '' && (
        <p className={styles.summary}>{t('versions:difference.why', { why })}</p>
      )}
      {change === 'added' ? <Whole item={item} /> : <ChangedFields difference={difference} />}
    </li>
  );
}

export function ChangedFields({ difference: { fields } }: Pick<Props, 'difference'>) {
  const { t } = useTranslation();
  if (fields.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {fields.map(({ field, pieces }) => (
        <div key={field} className={styles.pair}>
          <dt>{t(`versions:field.${field}`)}</dt>
          <dd>
            <Pieces
              pieces={
                field === 'hardDueOn'
                  ? pieces.map((piece) => ({ ...piece, text: printDate(piece.text) }))
                  : pieces
              }
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Number and title stand in the heading. */
const shownBelow = (field: ComparedField): boolean => field !== 'number' && field !== 'title';

function Whole({ item }: { readonly item: ComparedItem }) {
  const { t } = useTranslation();
  return (
    <dl className={styles.facts}>
      {comparedFields
        .filter((field) => shownBelow(field) && item[field] !== '')
        .map((field) => (
          <div key={field} className={styles.pair}>
            <dt>{t(`versions:field.${field}`)}</dt>
            <dd>{field === 'hardDueOn' ? printDate(item.hardDueOn) : item[field]}</dd>
          </div>
        ))}
    </dl>
  );
}
