import { useRef, useState } from 'react';
import { z } from 'zod';
import { reportClaims } from '#domain/assignments/model.ts';
import { storedFileSchema } from '#domain/documents/model.ts';
import { paperKindSchema } from '#domain/documents/papers/model.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { kept } from '#web/lib/kept.ts';
import { useSession } from '#web/lib/session.tsx';
import { unsentKey } from '#web/lib/unsent.ts';

const draftSchema = z.object({
  text: z.string(),
  claim: z.enum(reportClaims).default('done'),
  files: z.array(storedFileSchema),
  /** Chosen papers of the register, and why others are not there. */
  papers: z.array(z.object({ id: idSchema<'paper'>(), kind: paperKindSchema })).default([]),
  excuses: z.partialRecord(paperKindSchema, z.string()).default({}),
});
export type Draft = z.output<typeof draftSchema>;

/**
 * An unsent report of one person on one assignment: outlives a closed window, never another person's.
 * `first` is what one starts from while nothing is kept.
 */
export function useDraft(assignmentId: string, first: Pick<Draft, 'text' | 'claim' | 'papers'>) {
  const { user, draftKey } = useSession();
  const [box] = useState(() => kept(draftSchema, unsentKey(user.id, `report:${assignmentId}`), draftKey));
  const [draft, setDraft] = useState<Draft>(() => box.read() ?? { ...first, files: [], excuses: {} });
  /** `false`: this browser does not keep the report, a closed page would lose it. */
  const [keeps, setKeeps] = useState(true);
  // A file may arrive after other words were typed, or after the page was left: it joins what stands then.
  const latest = useRef(draft);
  const change = (next: (known: Draft) => Draft) => {
    latest.current = next(latest.current);
    setDraft(latest.current);
    setKeeps(box.keep(latest.current));
  };
  return { draft, keeps, change, forget: box.forget };
}
