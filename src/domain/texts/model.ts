/** Texts by key; a sentence that counts has one key for each plural form of its language. */
export interface Words {
  readonly [key: string]: string | Words;
}

export const languages = ['ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** The words of one namespace in a language: a file of its own, read when it is needed. */
type Read = () => Promise<{ readonly words: Words }>;

/**
 * What a feature says, by namespace. Words of its pages have names of their own; `errors` (reasons of refusals),
 * `desk` (what it asks of a person) and `journal` (its events and subjects) are shared by all features.
 */
export type FeatureTexts = Readonly<Record<string, Readonly<Record<Language, Read>>>>;
