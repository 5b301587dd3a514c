import { useTranslation } from 'react-i18next';
import type { Piece } from '#domain/plans/rules.difference.ts';
import styles from './Versions.module.css';

/** What was taken out and what was put in, word by word: marked by line and by words, not by colour alone. */
export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  const { t } = useTranslation();
  const places = pieces.map((_, nth) => pieces.slice(0, nth).reduce((at, { text }) => at + text.length, 0));
  return pieces.map(({ kind, text }, nth) => {
    if (kind === 'same') return text;
    const [Tag, style, word] =
      kind === 'removed'
        ? (['del', styles.removed, t('versions:difference.removed')] as const)
        : (['ins', styles.added, t('versions:difference.insert')] as const);
    return (
      <Tag key={`${kind} ${places[nth]}`} className={style}>
        <span className={styles.hidden}> {word} </span>
        {text}
      </Tag>
    );
  });
}
