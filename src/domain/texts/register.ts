import { approvalTexts } from '#domain/approval/texts.ts';
import { assignmentsTexts } from '#domain/assignments/texts.ts';
import { calendarTexts } from '#domain/calendar/texts.ts';
import { commandsTexts } from '#domain/commands/texts.ts';
import { consolidationTexts } from '#domain/consolidation/texts.ts';
import { deskTexts } from '#domain/desk/texts.ts';
import { directoryTexts } from '#domain/directory/texts.ts';
import { documentsTexts } from '#domain/documents/texts.ts';
import { formsTexts } from '#domain/forms/texts.ts';
import { fulfilmentTexts } from '#domain/fulfilment/texts.ts';
import { journalTexts } from '#domain/journal/texts.ts';
import { notificationsTexts } from '#domain/notifications/texts.ts';
import { ordersTexts } from '#domain/orders/texts.ts';
import { peopleTexts } from '#domain/people/texts.ts';
import { plansTexts } from '#domain/plans/texts.ts';
import { searchTexts } from '#domain/search/texts.ts';
import { surveysTexts } from '#domain/surveys/texts.ts';
import { termsTexts } from '#domain/terms/texts.ts';
import type { FeatureTexts, Language, Words } from './model.ts';
import { withNoBreaks } from './typography.ts';

/** The ground's own words and reasons: every page needs them. */
const ground = {
  app: { ru: () => import('./ru/app.ts'), en: () => import('./en/app.ts') },
  errors: { ru: () => import('./ru/errors.ts'), en: () => import('./en/errors.ts') },
} as const satisfies FeatureTexts;

/** The texts of every feature. */
const features = [
  directoryTexts,
  peopleTexts,
  termsTexts,
  documentsTexts,
  formsTexts,
  surveysTexts,
  consolidationTexts,
  ordersTexts,
  plansTexts,
  assignmentsTexts,
  fulfilmentTexts,
  deskTexts,
  searchTexts,
  journalTexts,
  calendarTexts,
  notificationsTexts,
  approvalTexts,
  commandsTexts,
] as const;

type Face = typeof ground | (typeof features)[number];
type KeyOf<T> = T extends unknown ? keyof T : never;
type WordsOf<T, N extends string> =
  T extends Readonly<Record<N, { readonly ru: () => Promise<{ readonly words: infer W }> }>> ? W : never;
type Together<T> = (T extends unknown ? (one: T) => void : never) extends (all: infer All) => void
  ? All
  : never;

export type Namespace = KeyOf<Face>;
/** Russian is the source of every text; what several features give to one namespace stands together. */
export type Texts = { readonly [N in Namespace]: Together<WordsOf<Face, N>> };

const faces: readonly FeatureTexts[] = [ground, ...features];
export const namespaces: readonly Namespace[] = [
  ...new Set(faces.flatMap((face) => Object.keys(face) as Namespace[])),
];

/** What one file gives to a namespace. */
export interface TextsPart {
  readonly namespace: Namespace;
  readonly words: Words;
}

export const readGround = (language: Language): Promise<TextsPart[]> =>
  read([ground], language, Object.keys(ground));

export const readTexts = (language: Language, of: readonly Namespace[]): Promise<TextsPart[]> =>
  read(faces, language, of);

function read(
  from: readonly FeatureTexts[],
  language: Language,
  of: readonly string[],
): Promise<TextsPart[]> {
  const files = from.flatMap((face) => Object.entries(face)).filter(([namespace]) => of.includes(namespace));
  return Promise.all(
    files.map(([namespace, { [language]: file }]) =>
      // The keys of a face are namespaces, by their types.
      file().then(({ words }) => ({ namespace: namespace as Namespace, words: withNoBreaks(words) })),
    ),
  );
}
