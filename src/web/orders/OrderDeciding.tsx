import { SegmentedControl } from '@mantine/core';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { type ComponentType, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '#domain/orders/model.ts';
import { ClauseList } from './ClauseList.tsx';
import { Findings } from './findings/Findings.tsx';
import { RowList } from './rows/RowList.tsx';
import { lineOfHash, placesOf } from './source/lines.ts';
import type { OrderPartProps, OrderView, Picked } from './source/order-part.ts';
import styles from './source/Source.module.css';
import { type Shown, SourcePane } from './source/SourcePane.tsx';

const parts = {
  findings: Findings,
  rows: RowList,
  clauses: ClauseList,
} as const satisfies Record<OrderView, ComponentType<OrderPartProps>>;

const panes = ['result', 'document'] as const;
type Pane = (typeof panes)[number];

/** The source document beside what was read of it: each leads to its place in the other. */
export function OrderDeciding({ order, view }: { readonly order: Order; readonly view: OrderView }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/orders/$id' });
  const wanted = lineOfHash(useLocation({ select: ({ hash }) => hash }));
  const [shown, setShown] = useState<Shown>({ lines: wanted === undefined ? [] : [wanted] });
  const [pane, setPane] = useState<Pane>(wanted === undefined ? 'result' : 'document');
  const [picked, setPicked] = useState<Picked>();
  const places = useMemo(() => placesOf(order.reading), [order.reading]);
  const Part = parts[view];

  useEffect(() => {
    if (wanted === undefined) return;
    setShown({ lines: [wanted] });
    setPane('document');
  }, [wanted]);

  const open = useCallback(
    (line: number, findingId?: string) => {
      const place = places.get(line);
      const here = view !== 'findings' && place?.[view === 'rows' ? 'row' : 'clause'];
      const there: OrderView = place?.row ? 'rows' : 'clauses';
      const target = findingId ? 'findings' : here ? view : there;
      setShown({ lines: [line], findingId });
      setPicked({ view: target, line, findingId });
      setPane('result');
      if (target !== view) void navigate({ search: target === 'findings' ? {} : { view: target } });
    },
    [places, view, navigate],
  );
  const openDocument = useCallback((lines: Shown) => {
    setShown(lines);
    setPane('document');
  }, []);

  return (
    <>
      <SegmentedControl
        className={styles.panes}
        aria-label={t('orderReview:pane.choose')}
        fullWidth
        value={pane}
        onChange={(value) => setPane(panes.find((one) => one === value) ?? pane)}
        data={panes.map((value) => ({
          value,
          label: t(value === 'document' ? 'orderReview:pane.document' : `orders:order.view.${view}`),
        }))}
      />
      <div className={styles.columns} data-pane={pane}>
        <SourcePane order={order} places={places} shown={shown} onOpen={open} isOpen={pane === 'document'} />
        <section className={styles.result} aria-label={t(`orders:order.view.${view}`)}>
          {view !== 'findings' && <h2 className={styles.heading}>{t(`orders:order.view.${view}`)}</h2>}
          <Part
            order={order}
            picked={picked?.view === view ? picked : undefined}
            onPicked={useCallback(() => setPicked(undefined), [])}
            onShow={setShown}
            onOpenDocument={openDocument}
            onOpenFinding={open}
          />
        </section>
      </div>
    </>
  );
}
