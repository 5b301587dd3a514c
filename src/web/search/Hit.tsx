import { type ComponentType, Suspense } from 'react';
import { joined } from '#domain/kernel/joined.ts';
import type { SearchedKind, SearchHit } from '#domain/search/model.ts';
import { features } from '#web/features.ts';
import type { HitProps } from '#web/lib/feature.ts';
import type { SearchConditions } from './queries.ts';

type Hits = { readonly [Kind in SearchedKind]: ComponentType<HitProps<Extract<SearchHit, { kind: Kind }>>> };

/** Every feature shows what is its own. */
const hits: Hits = joined(features.flatMap((feature) => ('hits' in feature ? [feature.hits] : [])));

interface Props {
  readonly hit: SearchHit;
  readonly conditions: SearchConditions;
}

/** One thing found: what it is, where it stands, and the words in it. */
export function Hit({ hit, conditions }: Props) {
  // The component stands under the kind of the hit, which the compiler does not follow.
  const Found = hits[hit.kind] as ComponentType<HitProps<SearchHit>>;
  return (
    <Suspense fallback={null}>
      <Found hit={hit} asked={conditions} />
    </Suspense>
  );
}
