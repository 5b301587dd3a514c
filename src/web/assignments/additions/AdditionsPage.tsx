import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { additionsContract } from '#domain/assignments/additions/contract.ts';
import type { AddedMeasure } from '#domain/assignments/additions/model.ts';
import type { PlanId } from '#domain/kernel/ids.ts';
import { read, useChange } from '#web/lib/queries.ts';
import { ConfirmDialog } from '#web/ui/Dialogs.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import styles from './Additions.module.css';
import { AdditionsTable } from './AdditionsTable.tsx';
import { MeasureDialog } from './MeasureDialog.tsx';
import { firstOf, useAdditions } from './useAdditions.ts';

/** What the ministry adds to a plan in force: when its measures are reported and what proves them. */
export function AdditionsPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/frame/plans/$id/additions' });
  const planId = id as PlanId;
  const additions = useQuery(read(additionsContract.getAdditions, { params: { id: planId } }));
  return (
    <Page
      title={t('additions:title')}
      lead={t('additions:lead')}
      actions={
        <Link to="/execution" search={{ plan: planId }}>
          {t('additions:back')}
        </Link>
      }
    >
      <Loaded query={additions} rows={16}>
        {({ measures }) => <Additions planId={planId} measures={measures} />}
      </Loaded>
    </Page>
  );
}

interface Props {
  readonly planId: PlanId;
  readonly measures: readonly AddedMeasure[];
}

function Additions({ planId, measures }: Props) {
  const { t } = useTranslation();
  const { written, put, drop, clear } = useAdditions(planId);
  const [edited, setEdited] = useState<AddedMeasure>();
  const [asks, setAsks] = useState(false);
  const add = useChange(additionsContract.addToPlan, {
    onSuccess: (done) => {
      clear();
      setAsks(false);
      notifications.show({ message: t('additions:done', done) });
    },
  });
  const known = (measure: AddedMeasure) =>
    written.find(({ measureId }) => measureId === measure.measureId) ?? firstOf(measure);
  return (
    <>
      <AdditionsTable
        measures={measures}
        written={written}
        onTick={(measure, ticked) => (ticked ? put(known(measure)) : drop(measure.measureId))}
        onEdit={setEdited}
      />
      <div className={styles.bar}>
        <span role="status">{t('additions:chosen', { count: written.length })}</span>
        <Button disabled={written.length === 0} onClick={() => setAsks(true)}>
          {t('additions:confirm')}
        </Button>
      </div>
      {edited && (
        <MeasureDialog
          measure={edited}
          known={known(edited)}
          onSave={(one) => {
            put(one);
            setEdited(undefined);
          }}
          onClose={() => setEdited(undefined)}
        />
      )}
      <ConfirmDialog
        opened={asks}
        title={t('additions:confirmTitle')}
        confirmLabel={t('additions:confirm')}
        busy={add.isPending}
        error={add.error}
        onConfirm={() => add.mutate({ params: { id: planId }, body: { measures: [...written] } })}
        onClose={() => setAsks(false)}
      >
        {t('additions:confirmWords', { count: written.length })}
      </ConfirmDialog>
    </>
  );
}
