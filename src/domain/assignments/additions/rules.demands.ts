import type { EvidenceKind } from '#domain/documents/model.evidence.ts';
import type { ObligationItem } from '#domain/orders/model.obligations.ts';
import type { EvidenceDemand } from './model.ts';

type Worded = Pick<ObligationItem, 'title' | 'result' | 'formCode'>;

/** Words of an expected result that name what proves it, the surer ones first. */
const namedBy: readonly (readonly [EvidenceKind, RegExp])[] = [
  ['act', /НПА|нормативн|приказ|распоряжени|положени[ея]|управленческих решений/iu],
  ['agreement', /договор|соглашени/iu],
  ['brief', /справк|анализ|мониторинг/iu],
  ['minutes', /протокол|принятие решений/iu],
  ['training', /обучени|повышени[ея] квалификации/iu],
  ['material', /рекомендаци|методическ(?:ий|ие|их) материал|тиражировани|программ[аы] подготовки/iu],
  ['list', /спис(?:ок|ки|ка)|перечень|реестр/iu],
  ['plan', /(?<!муниципальных )план(?:ы|а|ов)?(?![а-я])/iu],
  ['publication', /публикаци|сми|сайт|информационн|позитивное отношение общественности/iu],
  ['event', /совещани|заседани|мероприяти|сопровождени|помощь|поддержк/iu],
];

/** Of these a result speaks besides what it is. */
const vague: ReadonlySet<EvidenceKind> = new Set(['event', 'publication']);

/** A clause says what is to be done, not what comes of it: the deed that it names, the weightier ones first. */
const doneBy: readonly (readonly [EvidenceKind, RegExp])[] = [
  ['brief', /контрол/iu],
  // A day may stand between: «утверждение до 15 сентября 2020 года муниципального плана».
  ['plan', /(?:формировани|разработк|утверждени|корректировк)[^.;]{0,60}план/iu],
  ...namedBy,
];

const kindsIn = (words: string, named = namedBy): EvidenceKind[] =>
  named.flatMap(([kind, pattern]) => (pattern.test(words) ? [kind] : []));

/** «возложить контроль за исполнением настоящего приказа»: that order is no evidence of anything. */
const withoutItself = (title: string) => title.replace(/настоящего приказа/giu, '');

/**
 * What the expected result demands as its words say it; a person confirms it. A clause that demands a form is proved by
 * the record that the product keeps; where the result names nothing, the title is asked. (order 01-21/744, App. 1, column 5)
 */
export function proposeDemands({ title, result, formCode }: Worded): EvidenceDemand[] {
  if (formCode !== null) return [{ kind: 'record', count: 1, of: 'executor' }];
  const named = kindsIn(result);
  const firm = named.filter((kind) => !vague.has(kind));
  const deed = kindsIn(withoutItself(title), doneBy).slice(0, 1);
  const kinds = [firm, named.slice(0, 1), deed].find((some) => some.length > 0) ?? [];
  return kinds.map((kind) => ({ kind, count: 1, of: 'executor' }));
}
