import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/kernel/ids.ts';
import { type LinkKind, linkKinds } from '#domain/plans/model.links.ts';
import { ErrorNotice } from '#web/ui/ErrorNotice.tsx';
import { useAddLink } from '../queries.links.ts';
import type { RoadmapItem } from '../queries.ts';
import styles from './Links.module.css';

interface Props {
  readonly planId: PlanId;
  readonly item: RoadmapItem;
  readonly items: readonly RoadmapItem[];
}

const LONGEST_NAME = 70;

/** The rules of a link are the server's: it answers with the reason. What was chosen stays until the link is made. */
export function AddLink({ planId, item, items }: Props) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<LinkKind>('depends_on');
  const [targetId, setTargetId] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const add = useAddLink();
  // Only a measure fulfils, and only a clause.
  const kinds = linkKinds.filter((one) => one === 'depends_on' || item.kind === 'measure');
  const others = items.filter(
    (other) => other !== item && (kind === 'depends_on' || other.kind === 'clause'),
  );
  const target = others.find(({ measureId }) => measureId === targetId);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!target) return;
    const body = { kind, measureId: item.measureId, targetId: target.measureId, note };
    add.mutate(
      { params: { id: planId }, body },
      {
        onSuccess: () => {
          setTargetId('');
          setNote('');
          setTried(false);
        },
      },
    );
  };

  return (
    <form className={styles.addLink} onSubmit={submit} noValidate>
      <NativeSelect
        label={t('links:kind')}
        value={kind}
        data={kinds.map((value) => ({ value, label: t(`links:kinds.${value}`) }))}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setKind(linkKinds.find((one) => one === value) ?? 'depends_on');
        }}
      />
      <NativeSelect
        label={t('links:target')}
        value={target?.measureId ?? ''}
        data={[
          { value: '', label: t('links:choose') },
          ...others.map((other) => ({
            value: other.measureId as string,
            label: `${t(`links:name.${other.kind}`, { number: other.number })} — ${other.title.slice(0, LONGEST_NAME)}`,
          })),
        ]}
        error={tried && !target && t('links:chooseFirst')}
        onChange={(event) => setTargetId(event.currentTarget.value)}
      />
      <TextInput
        label={t('links:note')}
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {add.error && <ErrorNotice error={add.error} />}
      <Button type="submit" variant="default" loading={add.isPending}>
        {t('links:add')}
      </Button>
    </form>
  );
}
