import { type LocalDate, printDate } from '#domain/kernel/dates.ts';
import type { Chance } from '../data/random.ts';

export interface Attachment {
  readonly name: string;
  readonly text: string;
}

/** A short paper that proves a report, as plain text: everybody can open it. */
export function attachmentOf(
  chance: Chance,
  {
    paper,
    organization,
    measure,
    day,
  }: Record<'paper' | 'organization' | 'measure', string> & { day: LocalDate },
): Attachment {
  const number = chance.int(40, 480);
  return {
    name: `${paper} № ${number}.txt`,
    text: [
      organization,
      '',
      paper.toUpperCase(),
      `от ${printDate(day)} № ${number}`,
      '',
      `Во исполнение приказа министерства образования Оренбургской области от 15.05.2020 № 01-21/744: ${measure}`,
      '',
      'Документ учебный: составлен для демонстрации системы.',
      '',
    ].join('\n'),
  };
}
