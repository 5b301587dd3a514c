import { Button, Group, Stack, Textarea } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '#domain/orders/model.ts';
import type { CellField, Finding, PlanRow } from '#domain/orders/reading/model.ts';
import { readResponsible } from '#domain/orders/reading/parties.ts';
import { cellsOf } from '#domain/orders/rules.deciding.ts';
import { currentRows } from '#domain/orders/rules.obligations.ts';
import { knownParties } from '#domain/orders/rules.parties.ts';
import { readTerm } from '#domain/terms/rules.ts';
import { termWords } from '#web/terms/TermWords.tsx';
import { Dialog } from '#web/ui/Dialogs.tsx';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { cellText } from './changes.ts';
import type { Deciding } from './useDeciding.ts';

interface Props {
  readonly order: Order;
  /** The finding whose cells are written; none while the dialog is closed. */
  readonly finding: Finding | undefined;
  readonly deciding: Deciding;
}

/** What a cell means in the words of a person, and how those words are read before they are saved. */
export function EditCells({ order, finding, deciding }: Props) {
  const { t } = useTranslation();
  // Closing loses nothing: what was typed is here when the dialog opens again.
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [tried, setTried] = useState(false);
  const rows = new Map(finding ? currentRows(order).map((row) => [row.key, row]) : []);
  const printed = new Map(order.reading.rows.map((row) => [row.key, row]));
  const spoken = finding ? cellsOf(finding, [...rows.values()]) : [];
  const cells = spoken.flatMap(({ row: key, field }) => {
    const row = rows.get(key);
    if (!row) return [];
    const now = cellText(row, field);
    return [{ id: `${key}.${field}`, key, row, field, now, text: typed.get(`${key}.${field}`) ?? now }];
  });
  const changed = cells.filter(({ text, now }) => text.trim() !== now);
  const close = () => {
    setTried(false);
    deciding.setEditing(undefined);
  };
  const save = () => {
    setTried(true);
    if (!finding || changed.length === 0) return;
    const edits = changed.map(({ key: row, field, text }) => ({ row, field, text: text.trim() }));
    deciding.decide([{ findingId: finding.id, decision: 'edited', edits }]);
  };

  return (
    <Dialog opened={finding !== undefined} title={t('orderReview:editing.title')} onClose={close} size="lg">
      <Stack>
        <p>{t('orderReview:editing.hint')}</p>
        {cells.map(({ id, key, row, field, text }, at) => (
          <Textarea
            key={id}
            data-autofocus={at === 0 || undefined}
            label={cellName(t, row, field)}
            description={t('orderReview:editing.printed', {
              text: printedText(printed.get(key), field) || t('orderReview:editing.blank'),
            })}
            value={text}
            onChange={(event) => setTyped(new Map(typed).set(id, event.currentTarget.value))}
            autosize
            minRows={1}
            maxLength={10_000}
            inputWrapperOrder={['label', 'description', 'input', 'error']}
            error={tried && changed.length === 0 ? t('orderReview:editing.same') : undefined}
          />
        ))}
        {cells.map(({ id, field, text }) => (
          <Understood key={id} order={order} field={field} text={text} />
        ))}
        {finding && deciding.refused.has(finding.id) ? <ErrorNotice error={deciding.error} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('actions.cancel')}
          </Button>
          <Button data-primary="" loading={deciding.busy.size > 0} onClick={save}>
            {t('orderReview:editing.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

const printedText = (row: PlanRow | undefined, field: CellField): string => (row ? cellText(row, field) : '');

function cellName(t: TFunction, { no }: PlanRow, field: CellField): string {
  const name = t(`orders:finding.field.${field}`);
  return no
    ? t('orderReview:editing.cell', { no, field: name })
    : t('orderReview:editing.cellUnnumbered', { field: name });
}

interface UnderstoodProps {
  readonly order: Order;
  readonly field: CellField;
  readonly text: string;
}

/** Read aloud while one types: days of a term, parties of a cell. */
function Understood({ order, field, text }: UnderstoodProps) {
  const { t } = useTranslation();
  if (field === 'term') {
    const term = readTerm(text);
    return (
      <p role="status">
        {term.kind === 'unreadable'
          ? t('orderReview:editing.termUnread')
          : t('orderReview:editing.term', { words: termWords(t, term) })}
      </p>
    );
  }
  if (field !== 'responsible') return null;
  const parties = readResponsible(text, order.reading.abbreviations, knownParties(order.dictionary));
  if (parties.length === 0) return <p role="status">{t('orderReview:editing.nobody')}</p>;
  const words = parties.map((party) => `${party.text} (${t(`orderReview:party.${party.kind}`)})`).join(', ');
  return <p role="status">{t('orderReview:editing.parties', { words })}</p>;
}
