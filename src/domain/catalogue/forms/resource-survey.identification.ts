import type { Section } from '#domain/forms/model.ts';
import { added, cell, text, year } from './fields.ts';

const missing = added('В печатной форме нет сведений о том, кто и на какую дату её заполнил');

/** The block that the paper lacks. The school and its municipality come from the directory, not from here. */
export const identification: Section = {
  id: 'identification',
  title: 'Сведения о заполнении',
  source: missing,
  tables: [
    {
      id: 'filling',
      layout: 'list',
      columns: [],
      rows: [
        {
          id: 'position',
          label: 'Должность заполнившего',
          source: missing,
          cells: [cell('text', text({ consolidation: 'none', required: true, maxLength: 150 }))],
        },
        {
          id: 'phone',
          label: 'Рабочий телефон',
          source: missing,
          cells: [cell('text', text({ consolidation: 'none', required: true, maxLength: 50 }))],
        },
        {
          id: 'as_of',
          label: 'Данные приведены на дату',
          source: missing,
          cells: [cell('date', { type: 'date', consolidation: 'none', required: true })],
        },
        {
          id: 'academic_year',
          label: 'Учебный год',
          source: missing,
          hint: 'Год его начала: для 2019/20 учебного года укажите 2019.',
          cells: [
            cell('start', year({ consolidation: 'none', required: true, min: 2015, label: 'год начала' })),
          ],
        },
      ],
    },
  ],
};
