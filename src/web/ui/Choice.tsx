import { NativeSelect } from '@mantine/core';
import { Link, type LinkProps, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './Choice.module.css';
import { StatusBadge, type Tone } from './StatusBadge.tsx';

export interface ChoiceOption {
  readonly id: string;
  /** What tells it from the others stands first. */
  readonly name: string;
  readonly states: readonly { readonly tone: Tone; readonly words: string }[];
  readonly link: LinkProps;
}

interface Props {
  readonly label: string;
  readonly options: readonly ChoiceOption[];
  readonly chosen: string;
}

const MOST_IN_LIST = 4;

/** Which of a few things the page shows, each with its state; nothing where there is only one. */
export function Choice({ label, options, chosen }: Props) {
  if (options.length < 2) return null;
  if (options.length > MOST_IN_LIST) return <LongChoice label={label} options={options} chosen={chosen} />;
  return (
    <nav aria-label={label}>
      <ul className={styles.list}>
        {options.map(({ id, name, states, link }) => (
          <li key={id} className={styles.option} data-chosen={id === chosen || undefined}>
            <Link
              {...link}
              className={styles.name}
              title={name}
              aria-current={id === chosen ? 'true' : undefined}
            >
              {name}
            </Link>
            <span className={styles.state}>
              {states.map(({ tone, words }) => (
                <StatusBadge key={words} tone={tone}>
                  {words}
                </StatusBadge>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same as a select, among filters. */
export function LongChoice({ label, options, chosen }: Props) {
  const navigate = useNavigate();
  return (
    <NativeSelect
      label={label}
      className={styles.select}
      value={chosen}
      data={options.map(({ id, name, states }) => ({
        value: id,
        label: [name, ...states.map(({ words }) => words)].join(' — '),
      }))}
      onChange={(event) => {
        const option = options.find(({ id }) => id === event.currentTarget.value);
        if (option) void navigate(option.link);
      }}
    />
  );
}

/** A line for each thing that the page does not show and that burns. */
export function OtherBurning({ children }: { readonly children: ReactNode }) {
  return <p className={styles.others}>{children}</p>;
}
