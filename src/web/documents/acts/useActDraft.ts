import { useState } from 'react';
import type { SignedAct } from '#domain/documents/model.act.ts';
import type { StoredFile } from '#domain/documents/model.ts';
import { localDateSchema } from '#domain/kernel/dates.ts';
import { useUploads } from '../attachments/useUploads.ts';

/** As they stand on the page. */
export const actFields = ['kind', 'number', 'date', 'post', 'name'] as const;
export type ActField = (typeof actFields)[number];
export const actFieldId = (field: ActField): string => `act-${field}`;

/** An act that is being typed in; `tried`: the person pressed the button, so what is missing is said. */
export function useActDraft(known: SignedAct | null) {
  const [fields, setFields] = useState<Record<ActField, string>>({
    kind: known?.kind ?? '',
    number: known?.number ?? '',
    date: known?.date ?? '',
    post: known?.signatory?.post ?? '',
    name: known?.signatory?.name ?? '',
  });
  const [file, setFile] = useState<StoredFile>();
  const [tried, setTried] = useState(false);
  const { uploads, uploading, add } = useUploads(setFile);
  const isEmpty = (field: ActField) => fields[field].trim() === '';
  const missing = {
    kind: isEmpty('kind'),
    number: isEmpty('number'),
    date: !localDateSchema.safeParse(fields.date).success,
    // Who signed may be left out, but not by half.
    post: isEmpty('post') && !isEmpty('name'),
    name: isEmpty('name') && !isEmpty('post'),
  };
  return {
    fields,
    missing,
    tried,
    file,
    uploads,
    uploading,
    change: (field: ActField, text: string) => setFields((before) => ({ ...before, [field]: text })),
    attach: add,
    detach: () => setFile(undefined),
    /** Whether everything is written; what is not is marked from now on, and the first of it is gone to. */
    check: (): boolean => {
      setTried(true);
      const first = actFields.find((field) => missing[field]);
      if (first) document.getElementById(actFieldId(first))?.focus();
      return first === undefined;
    },
    body: () => ({
      kind: fields.kind.trim(),
      number: fields.number.trim(),
      date: fields.date,
      signatory: isEmpty('post') ? null : { post: fields.post.trim(), name: fields.name.trim() },
      fileId: file?.id ?? null,
    }),
  };
}

export type ActDraft = ReturnType<typeof useActDraft>;
