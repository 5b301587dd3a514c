import type { TFunction } from 'i18next';
import type { PartyEntry } from '#domain/orders/model.parties.ts';

/** Whom an answer of the dictionary means, in words. */
export function meaningWords(
  t: TFunction,
  { meaning, organization }: Pick<PartyEntry, 'meaning' | 'organization'>,
): string {
  if (meaning.is === 'nobody') return t('parties:meaning.nobody');
  if (meaning.is === 'class') {
    const kind = t(`directory:kinds.${meaning.kind}`);
    return t(meaning.post ? 'parties:meaning.classPost' : 'parties:meaning.class', { kind });
  }
  const name = organization?.name ?? t('parties:meaning.gone');
  return t(meaning.post ? 'parties:meaning.organizationPost' : 'parties:meaning.organization', { name });
}
