import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { joined } from '#domain/kernel/joined.ts';
import { features } from '#web/features.ts';
import type { SubjectLinks } from '#web/lib/feature.ts';
import styles from './JournalPage.module.css';

type Words = (keys: string[]) => string;

/** An event in words. Its code stays where an older or newer version wrote an event unknown here. */
export function eventText(t: TFunction, event: string): string {
  const known = (t as unknown as Words)([`journal:events.${event}`, 'journal:events.unknown']);
  return known === t('journal:events.unknown') ? event : known;
}

interface EventWords {
  readonly [name: string]: string | EventWords;
}

/** Every event that has words, in the order of the words. */
export function knownEvents(t: TFunction): { readonly value: string; readonly label: string }[] {
  const known = (t as unknown as (key: string, how: object) => EventWords)('journal:events', {
    returnObjects: true,
  });
  return Object.entries(known)
    .flatMap(([noun, events]) =>
      typeof events === 'string' ? [] : Object.keys(events).map((name) => `${noun}.${name}`),
    )
    .map((value) => ({ value, label: eventText(t, value) }))
    .sort((one, other) => one.label.localeCompare(other.label));
}

/** Pages on which a subject can be seen. */
const links: SubjectLinks = joined(
  features.flatMap((feature) => ('subjects' in feature ? [feature.subjects] : [])),
);

/** `kind:id` as a word with two ways on: the thing itself and everything the journal knows of it. */
export function JournalSubject({ subject }: { readonly subject: string }) {
  const { t } = useTranslation();
  const [kind = '', id = ''] = subject.split(':');
  const words = (t as unknown as Words)([`journal:subjects.${kind}`, 'journal:subjects.other']);
  const page = links[kind]?.(id);
  return (
    <span className={styles.subject}>
      {page ? <Link {...page}>{words}</Link> : <span>{words}</span>}
      <Link to="/journal" search={{ subject }} className={styles.history}>
        {t('journal:history')}
      </Link>
    </span>
  );
}

export function JournalDetail({ detail }: { readonly detail: Readonly<Record<string, unknown>> }) {
  const { t } = useTranslation();
  const facts = Object.entries(detail);
  if (facts.length === 0) return null;
  return (
    <details className={styles.detail}>
      <summary>{t('journal:facts', { count: facts.length })}</summary>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
