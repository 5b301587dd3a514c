import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { JournalQuery } from '#domain/journal/model.ts';
import { Filters, SearchField, SelectFilter } from '#web/ui/Filters.tsx';
import { knownEvents } from './JournalWords.tsx';

/** By person, by days and by what was done; the subject is chosen at its row. */
export function JournalFilters({ asked }: { readonly asked: JournalQuery }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/journal' });
  const ask = (changed: Partial<JournalQuery>) =>
    void navigate({ search: { ...asked, before: undefined, ...changed }, replace: true });
  const { person, from, to, event } = asked;
  const active = [from, to, event].filter((value) => value !== undefined).length;
  return (
    <Filters
      active={active}
      search={
        <SearchField
          label={t('journal:filter.person')}
          value={person}
          onChange={(name) => ask({ person: name })}
        />
      }
    >
      <TextInput
        type="date"
        label={t('journal:filter.from')}
        max={to}
        value={from ?? ''}
        onChange={({ currentTarget: { value } }) => ask({ from: value || undefined })}
      />
      <TextInput
        type="date"
        label={t('journal:filter.to')}
        min={from}
        value={to ?? ''}
        onChange={({ currentTarget: { value } }) => ask({ to: value || undefined })}
      />
      <SelectFilter
        label={t('journal:filter.event')}
        value={event}
        options={knownEvents(t)}
        onChange={(chosen) => ask({ event: chosen })}
        wide
      />
    </Filters>
  );
}
