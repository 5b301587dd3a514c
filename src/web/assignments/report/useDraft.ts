import { useRef, useState } from 'react';
import { z } from 'zod';
import { type ReportClaim, reportClaims } from '#domain/assignments/model.ts';
import { storedFileSchema } from '#domain/documents/model.ts';
import { kept } from '#web/lib/kept.ts';
import { useSession } from '#web/lib/session.tsx';
import { unsentKey } from '#web/lib/unsent.ts';

const draftSchema = z.object({
  text: z.string(),
  claim: z.enum(reportClaims).default('done'),
  files: z.array(storedFileSchema),
});
export type Draft = z.output<typeof draftSchema>;

/**
 * An unsent report of one person on one assignment: outlives a closed window, never another person's.
 * `first` is what one starts from while nothing is kept.
 */
export function useDraft(
  assignmentId: string,
  first: { readonly text: string; readonly claim: ReportClaim },
) {
  const { user, draftKey } = useSession();
  const [box] = useState(() => kept(draftSchema, unsentKey(user.id, `report:${assignmentId}`), draftKey));
  const [draft, setDraft] = useState<Draft>(() => box.read() ?? { ...first, files: [] });
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
