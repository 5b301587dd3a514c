import styles from './SignatureLine.module.css';

interface Props {
  readonly post: string;
  /** The line on which they write the day. */
  readonly day: string;
}

/** Room on paper for who signs it. */
export function SignatureLine({ post, day }: Props) {
  return (
    <p className={styles.signature}>
      <span>{post}</span>
      <span className={styles.line} />
      <span>{day}</span>
    </p>
  );
}
