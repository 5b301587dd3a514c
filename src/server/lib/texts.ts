import { createInstance } from 'i18next';
import { namespaces, readTexts } from '#domain/texts/register.ts';

/** Text by key («namespace:key.key», without a namespace of `commands`); many keys are put together from codes. */
export type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** The server speaks Russian; it reads every text once, with its own code. */
const parts = await readTexts('ru', namespaces);

/** What the console says: the same texts and plurals as in the web. */
export function openTexts(): Words {
  const texts = createInstance();
  void texts.init({
    lng: 'ru',
    defaultNS: 'commands',
    resources: {},
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  for (const { namespace, words } of parts) texts.addResourceBundle('ru', namespace, words, true, true);
  return texts.t as unknown as Words;
}
