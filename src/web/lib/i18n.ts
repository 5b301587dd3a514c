import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#domain/texts/model.ts';
import { type Namespace, readGround, readTexts, type Texts, type TextsPart } from '#domain/texts/register.ts';
import { readStored, writeStored } from './storage.ts';

type Plain<T> = { readonly [K in keyof T]: T[K] extends string ? string : Plain<T[K]> };

declare module 'i18next' {
  interface CustomTypeOptions {
    /** Keys without a prefix are of `app`; every other namespace is written out: `surveys:status.draft`. */
    defaultNS: readonly ['app', Namespace];
    resources: Plain<Texts>;
  }
}

const storageKey = 'opora:language';

/** What has been asked for since the start: a change of language brings the same. */
const inUse = new Set<Namespace>();
const readings = new Map<string, Promise<void>>();

/** Before the first screen: the ground's words and those of what stands on every page. */
export async function setUpTexts(ofEveryPage: readonly Namespace[]): Promise<void> {
  inUse.clear();
  readings.clear();
  const language: Language = readStored(storageKey) === 'en' ? 'en' : 'ru';
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'app',
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
  await Promise.all([bringGround(language), loadTexts(ofEveryPage)]);
}

/** Each namespace is a download of its own, made once. */
export function loadTexts(namespaces: readonly Namespace[]): Promise<void> {
  for (const namespace of namespaces) inUse.add(namespace);
  return bring(i18next.language as Language, namespaces);
}

export async function chooseLanguage(language: Language): Promise<void> {
  await bringGround(language);
  // A page that is opened meanwhile brings its words in the language that is still shown.
  for (let brought = -1; brought < inUse.size; ) {
    brought = inUse.size;
    await bring(language, [...inUse]);
  }
  writeStored(storageKey, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

const bringGround = (language: Language) => once(`${language} ground`, language, () => readGround(language));

async function bring(language: Language, namespaces: readonly Namespace[]): Promise<void> {
  await Promise.all(
    namespaces.map((one) => once(`${language} ${one}`, language, () => readTexts(language, [one]))),
  );
}

async function once(name: string, language: Language, read: () => Promise<TextsPart[]>): Promise<void> {
  const reading = readings.get(name) ?? add(language, read());
  readings.set(name, reading);
  try {
    await reading;
  } catch (error) {
    // What failed to come is asked for again by whoever needs it next.
    readings.delete(name);
    throw error;
  }
}

async function add(language: Language, coming: Promise<TextsPart[]>): Promise<void> {
  for (const { namespace, words } of await coming)
    i18next.addResourceBundle(language, namespace, words, true, true);
}
