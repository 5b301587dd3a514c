import type { TFunction } from 'i18next';
import type { Finding } from '#domain/orders/reading/model.ts';

/** Codes and keys of findings are data of the importer: that each has a text is proved by its own tests. */
const say = (t: TFunction) => t as unknown as (key: string, values?: object) => string;

export function findingTitle(t: TFunction, { code }: Finding): string {
  return say(t)(`findings:title.${code}`);
}

export function findingExplanation(t: TFunction, { explanation: { key, params } }: Finding): string {
  return say(t)(`findings:explain.${key}`, params);
}

/** «уверенно», and by column where one is surer than another. */
export function confidenceWords(t: TFunction, { confidence, confidenceByField }: Finding): string {
  const fields = (['title', 'term', 'responsible', 'result'] as const).flatMap((field) => {
    const sure = confidenceByField?.[field];
    return sure ? [`${t(`orders:finding.field.${field}`)} — ${t(`findings:confidence.${sure}`)}`] : [];
  });
  const whole = t(`findings:confidence.${confidence}`);
  return fields.length === 0
    ? whole
    : `${whole}; ${t('orders:finding.sureBy', { fields: fields.join(', ') })}`;
}
