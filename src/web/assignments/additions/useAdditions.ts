import { useState } from 'react';
import { z } from 'zod';
import {
  type AddedMeasure,
  type MeasureAddition,
  measureAdditionSchema,
} from '#domain/assignments/additions/model.ts';
import { kept } from '#web/lib/kept.ts';
import { useSession } from '#web/lib/session.tsx';
import { unsentKey } from '#web/lib/unsent.ts';

/** Points that one is still writing: a day or a name may be blank. */
const writtenSchema = measureAdditionSchema.extend({
  points: z.array(z.object({ title: z.string(), dueOn: z.string() })),
});
export type Written = z.infer<typeof writtenSchema>;

/** What stands or is proposed for a measure: the addition that a person begins with. */
export function firstOf({ measureId, confirmed, proposed }: AddedMeasure): MeasureAddition {
  return {
    measureId,
    demands: confirmed?.demands ?? proposed?.demands ?? [],
    points: proposed?.points ?? [],
    earlier: null,
  };
}

/** The measures that the addition is about, as the person has written them; they outlive a closed window. */
export function useAdditions(planId: string) {
  const { user, draftKey } = useSession();
  const schema = z.array(writtenSchema);
  const [box] = useState(() => kept(schema, unsentKey(user.id, `addition:${planId}`), draftKey));
  const [written, setWritten] = useState<readonly Written[]>(() => box.read() ?? []);
  const keep = (next: readonly Written[]) => {
    setWritten(next);
    if (next.length > 0) box.keep([...next]);
    else box.forget();
  };
  return {
    written,
    put: (one: Written) => keep([...written.filter(({ measureId }) => measureId !== one.measureId), one]),
    putAll: (all: readonly Written[]) => keep(all),
    drop: (id: Written['measureId']) => keep(written.filter(({ measureId }) => measureId !== id)),
    clear: () => keep([]),
  };
}
