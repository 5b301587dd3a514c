import { useState } from 'react';
import type { Act } from '#domain/documents/model.act.ts';
import type { StoredFile } from '#domain/documents/model.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { isReason } from '#domain/kernel/reason.ts';
import { useUploads } from '#web/assignments/report/useUploads.ts';

/** As they stand on the page. */
const actFields = ['kind', 'number', 'date', 'summary'] as const;
export const actFieldId = (field: (typeof actFields)[number]): string => `act-${field}`;

/** The requisites that are being typed in; `tried`: the person pressed the button, so what is missing is said. */
export function useActDraft(known: Act | null) {
  const [fields, setFields] = useState({
    kind: known?.kind ?? '',
    number: known?.number ?? '',
    date: known?.date ?? '',
    summary: '',
  });
  const [file, setFile] = useState<StoredFile>();
  const [tried, setTried] = useState(false);
  const { uploads, add } = useUploads(setFile);
  const missing = {
    kind: fields.kind.trim() === '',
    number: fields.number.trim() === '',
    date: !localDateSchema.safeParse(fields.date).success,
    summary: !isReason(fields.summary),
  };
  return {
    fields,
    missing,
    tried,
    file,
    uploads,
    uploading: uploads.some(({ error }) => error === undefined),
    change: (field: keyof typeof fields, text: string) =>
      setFields((before) => ({ ...before, [field]: text })),
    attach: (chosen: File | null) => chosen && add(chosen),
    detach: () => setFile(undefined),
    /** Whether everything is written; what is not is marked from now on, and the first of it is gone to. */
    check: (): boolean => {
      setTried(true);
      const first = actFields.find((field) => missing[field]);
      if (first) document.getElementById(actFieldId(first))?.focus();
      return first === undefined;
    },
    body: () => ({
      act: { kind: fields.kind.trim(), number: fields.number.trim(), date: fields.date },
      actFileId: file?.id ?? null,
      summary: fields.summary.trim(),
    }),
  };
}

export type ActDraft = ReturnType<typeof useActDraft>;
