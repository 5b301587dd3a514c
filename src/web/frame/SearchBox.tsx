import { TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '#web/lib/session.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import styles from './SearchBox.module.css';

/** Search from any page; on a narrow screen the way to the page of search. */
export function SearchBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  if (!useCan('plan.read')) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The page that opens takes the focus, and its keys work at once.
    field.current?.blur();
    const wanted = text.trim();
    void navigate({ to: '/search', search: wanted ? { text: wanted } : {} });
    setText('');
  };
  return (
    <>
      <search className={styles.box} aria-label={t('search')}>
        <form onSubmit={submit}>
          <TextInput
            ref={field}
            type="search"
            aria-label={t('search')}
            placeholder={t('search')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            leftSection={<Icon name="search" size={16} />}
            maxLength={200}
            data-page-search=""
          />
        </form>
      </search>
      <Link to="/search" className={styles.way} aria-label={t('search')}>
        <Icon name="search" />
      </Link>
    </>
  );
}
