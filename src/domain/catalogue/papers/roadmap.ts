import type { RoadmapPaper } from '#domain/plans/present.document.ts';

/**
 * How a roadmap is printed: the columns of order 01-21/744, App. 1; the sheet by ГОСТ Р 7.0.97-2025 (margins at
 * least 20, 10, 20 and 20 mm, which leaves 267 mm of a sheet laid on its side).
 */
export const roadmapPaper: RoadmapPaper = {
  columns: [
    { field: 'no', heading: '№\nп/п', width: 14, align: 'center' },
    { field: 'title', heading: 'Наименование мероприятия (краткое содержание)', width: 97, align: 'left' },
    { field: 'term', heading: 'Сроки исполнения', width: 38, align: 'left' },
    { field: 'responsible', heading: 'Ответственный исполнитель', width: 50, align: 'left' },
    { field: 'result', heading: 'Ожидаемый результат', width: 68, align: 'left' },
  ],
  annex: 'Приложение',
  revision: 'в редакции',
  acts: {
    приказ: { dative: 'приказу', genitive: 'приказа' },
    распоряжение: { dative: 'распоряжению', genitive: 'распоряжения' },
    постановление: { dative: 'постановлению', genitive: 'постановления' },
    решение: { dative: 'решению', genitive: 'решения' },
    протокол: { dative: 'протоколу', genitive: 'протокола' },
  },
  bodies: {
    министерство: 'министерства',
    управление: 'управления',
    департамент: 'департамента',
    комитет: 'комитета',
    отдел: 'отдела',
    администрация: 'администрации',
    правительство: 'правительства',
    агентство: 'агентства',
    служба: 'службы',
  },
  unsectioned: 'Вне разделов',
  legend: 'Используемые сокращения:',
  record: 'Запись в информационной системе:',
  name: 'Дорожная карта',
};
