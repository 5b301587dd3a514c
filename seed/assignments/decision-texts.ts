import type { OrganizationKind } from '#domain/directory/model.ts';
import type { Chance } from '../data/random.ts';

/** What those who decide on reports write. */
const REPORT_RETURNS: readonly string[] = [
  'Нет реквизитов приказа. Укажите номер и дату и приложите сам документ.',
  'Описаны намерения, а не выполненная работа. Напишите, что сделано и когда.',
  'Приложен проект без подписи. Нужен утверждённый документ.',
  'Причины перечислены общими словами. Покажите, на каких данных сделан вывод.',
  'Не видно связи мероприятий плана с причинами низких результатов.',
  'Нет сроков и ответственных. Дополните план и отправьте снова.',
];
const AUTHORITY_RETURNS: readonly string[] = [
  ...REPORT_RETURNS,
  'Отчёт касается одной школы, а в списке их несколько. Дополните по остальным.',
];

export function reportReturn(chance: Chance, kind: OrganizationKind): string {
  return chance.pick(kind === 'municipal_authority' ? AUTHORITY_RETURNS : REPORT_RETURNS);
}

export const REPORT_ACCEPTANCES: readonly string[] = [
  '',
  'Принято.',
  'Принято. Хорошо показаны данные, на которых сделан вывод.',
  'Принято. Материалы предложим другим муниципалитетам.',
  'Принято, к следующему отчёту добавьте показатели.',
  'Принято. Опыт просим представить на совещании.',
];
