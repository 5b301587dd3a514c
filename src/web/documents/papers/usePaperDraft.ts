import { useState } from 'react';
import type { StoredFile } from '#domain/documents/model.ts';
import { type NewPaper, newPaperSchema, type Paper, type PaperKind } from '#domain/documents/papers/model.ts';
import { neededOf } from '#domain/documents/papers/rules.ts';
import { useUploads } from '../attachments/useUploads.ts';

/** What is typed, as it is typed. */
export const typedFields = [
  'subject',
  'number',
  'signedOn',
  'signatory',
  'party',
  'people',
  'hours',
  'decisions',
  'link',
] as const;
export type TypedField = (typeof typedFields)[number];

const ofAny = new Set<TypedField>(['subject', 'number', 'signedOn']);
const counts = new Set<TypedField>(['people', 'hours', 'decisions']);
export const isCount = (field: TypedField): boolean => counts.has(field);

const typedOf = (known: Paper | undefined): Record<TypedField, string> =>
  Object.fromEntries(typedFields.map((field) => [field, String(known?.[field] ?? '')])) as Record<
    TypedField,
    string
  >;

/** A paper that is being typed in; `wrong` names the fields that cannot be sent, once the person has tried. */
export function usePaperDraft(first: PaperKind, known?: Paper) {
  const [kind, setKind] = useState<PaperKind>(known?.kind ?? first);
  const [typed, setTyped] = useState(() => typedOf(known));
  const [files, setFiles] = useState<readonly StoredFile[]>(known?.files ?? []);
  const [tried, setTried] = useState(false);
  const { uploads, uploading, add } = useUploads((file) => setFiles((before) => [...before, file]));
  /** What any paper is known by, and what the kind needs. */
  const shown = typedFields.filter(
    (field) => ofAny.has(field) || neededOf[kind].some((needed) => needed === field),
  );
  const sentOf = (field: TypedField) => {
    const text = typed[field].trim();
    if (!shown.includes(field) || text === '') return null;
    return isCount(field) ? Number(text) : text;
  };
  const read = newPaperSchema.safeParse({
    kind,
    ...Object.fromEntries(typedFields.map((field) => [field, sentOf(field)])),
    subject: typed.subject,
    fileIds: files.map(({ id }) => id),
  });
  const wrong = new Set(read.error?.issues.map(({ path }) => String(path[0])));
  return {
    kind,
    setKind,
    typed,
    shown,
    files,
    uploads,
    uploading,
    tried,
    wrong,
    /** What it lacks to prove anything. */
    missing: neededOf[kind].filter((field) =>
      field === 'files' ? files.length + uploads.length === 0 : typed[field].trim() === '',
    ),
    type: (field: TypedField, text: string) => setTyped((before) => ({ ...before, [field]: text })),
    attach: add,
    detach: (file: StoredFile) => setFiles((before) => before.filter(({ id }) => id !== file.id)),
    /** What is to be sent; undefined where something is wrong, which is said from now on. */
    check: (): NewPaper | undefined => {
      setTried(true);
      return uploading ? undefined : read.data;
    },
  };
}

export type PaperDraft = ReturnType<typeof usePaperDraft>;
