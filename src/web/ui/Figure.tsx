import { Link, type LinkProps } from '@tanstack/react-router';
import { formatNumber } from '#web/lib/format.ts';
import styles from './Figure.module.css';

interface Props {
  readonly value: number;
  /** What the number counts; read together with it. */
  readonly label: string;
  readonly onOpen?: () => void;
  readonly link?: LinkProps;
}

/** A number that opens what it is made of. Without anything to open it is a plain number. */
export function Figure({ value, label, onOpen, link }: Props) {
  const text = formatNumber(value);
  const name = `${label}: ${text}`;
  if (link) {
    return (
      <Link {...link} className={styles.figure} aria-label={name}>
        {text}
      </Link>
    );
  }
  if (onOpen) {
    return (
      <button type="button" className={styles.figure} onClick={onOpen} aria-label={name}>
        {text}
      </button>
    );
  }
  return <span>{text}</span>;
}
