import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { ru } from '#domain/texts/ru.ts';
import { readStored, writeStored } from './storage.ts';

export const languages = ['ru', 'en'] as const;
export type Language = (typeof languages)[number];

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

declare module 'i18next' {
  interface CustomTypeOptions {
    /** Keys without a prefix are of `app`; every other namespace is written out: `surveys:status.draft`. */
    defaultNS: readonly ['app', keyof typeof ru];
    resources: Words<typeof ru>;
  }
}

const storageKey = 'opora:language';

export async function setUpTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'ru',
    fallbackLng: 'ru',
    defaultNS: 'app',
    resources: { ru },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  if (readStored(storageKey) === 'en') await chooseLanguage('en');
}

/** English is a second download: only those who choose it pay for it. */
export async function chooseLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'app')) {
    const { en } = await import('#domain/texts/en.ts');
    for (const [namespace, words] of Object.entries(en)) i18next.addResourceBundle('en', namespace, words);
  }
  writeStored(storageKey, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
