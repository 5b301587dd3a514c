import { createInstance } from 'i18next';
import { ru } from '#domain/texts/ru.ts';

/** Text by key («namespace:key.key», without a namespace of `commands`); many keys are put together from codes. */
export type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** What the console says, in Russian: the same texts and plurals as in the web. */
export function openTexts(): Words {
  const texts = createInstance();
  void texts.init({
    lng: 'ru',
    defaultNS: 'commands',
    resources: { ru },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return texts.t as unknown as Words;
}
