import type { TFunction } from 'i18next';
import type { ActRequisites } from '#domain/documents/model.act.ts';
import type { PlanItemKind } from '#domain/orders/model.obligations.ts';
import { formatDay } from '#web/lib/format.ts';

/** «приказ № 01-21/744 от 23.07.2020». */
export function actWords(t: TFunction, { kind, number, date }: ActRequisites): string {
  return date
    ? t('versions:list.actOf', { kind, number, day: formatDay(date) })
    : t('versions:list.actWithoutDate', { kind, number });
}

export function itemWords(
  t: TFunction,
  { kind, number }: { readonly kind: PlanItemKind; readonly number: string },
): string {
  return number === '' ? t('versions:item.unnumbered') : t(`versions:item.${kind}`, { number });
}
