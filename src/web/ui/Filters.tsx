import { NativeSelect, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Filters.module.css';
import { Icon } from './Icon.tsx';

interface FiltersProps {
  /** Stands by itself on a phone, where the others are folded. */
  readonly search?: ReactNode;
  /** How many narrow the list. */
  readonly active?: number;
  readonly children?: ReactNode;
}

/** One row of filters, on a phone behind one button; their values live in the address. */
export function Filters({ search, active = 0, children }: FiltersProps) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  return (
    <search className={styles.filters} aria-label={t('filters.region')}>
      {search}
      {narrow && children ? (
        <details className={styles.folded}>
          <summary>{t('filters.folded', { count: active })}</summary>
          <div>{children}</div>
        </details>
      ) : (
        children
      )}
    </search>
  );
}

interface SearchProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

const typingPauseMs = 300;

/** The search of a page: `/` comes here, the address follows after a pause in typing. */
export function SearchField({ label, value, onChange }: SearchProps) {
  const [typed, setTyped] = useState(value ?? '');
  const known = useRef(value ?? '');
  const report = useRef(onChange);
  report.current = onChange;

  useEffect(() => {
    if ((value ?? '') === known.current) return;
    known.current = value ?? '';
    setTyped(known.current);
  }, [value]);

  useEffect(() => {
    if (typed.trim() === known.current) return;
    const timer = setTimeout(() => {
      known.current = typed.trim();
      report.current(known.current || undefined);
    }, typingPauseMs);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <TextInput
      type="search"
      label={label}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      leftSection={<Icon name="search" size={16} />}
      className={styles.search}
      data-page-search=""
      maxLength={200}
    />
  );
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | undefined) => void;
  /** One of the options is always chosen: there is no «Все». */
  readonly withoutAll?: true;
  /** The first choice where it is another than «Все». */
  readonly any?: string;
  /** The words of its options are long. */
  readonly wide?: true;
}

/** A native select: works with any keyboard, reader and phone. The first choice is «Все». */
export function SelectFilter<Value extends string>({
  label,
  value,
  options,
  onChange,
  withoutAll,
  any,
  wide,
}: SelectProps<Value>) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={withoutAll ? [...options] : [{ value: '', label: any ?? t('filters.any') }, ...options]}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        onChange(chosen?.value);
      }}
      className={wide ? styles.wide : styles.select}
    />
  );
}
