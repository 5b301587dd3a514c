import type { PaperField, PaperKind, WrittenPaper } from './model.ts';

/** What a paper of a kind needs besides its subject to prove anything. */
export const neededOf: Readonly<Record<PaperKind, readonly PaperField[]>> = {
  act: ['number', 'signedOn', 'signatory', 'files'],
  agreement: ['party', 'signedOn', 'files'],
  brief: ['signedOn', 'files'],
  plan: ['signedOn', 'files'],
  list: ['signedOn', 'files'],
  minutes: ['number', 'signedOn', 'decisions', 'files'],
  training: ['signedOn', 'people', 'hours'],
  material: ['files'],
  event: ['signedOn', 'people'],
  publication: ['link'],
};

/** What is missing of it yet. */
export const missingOf = (paper: WrittenPaper, files: number): PaperField[] =>
  neededOf[paper.kind].filter((field) => (field === 'files' ? files === 0 : paper[field] === null));

const signature = /\.(?:sig|p7s)$/i;

/** A detached signature («приказ.pdf.sig») whose file is not among them; undefined where each lies beside its own. */
export function strayPaperSignature(names: readonly string[]): string | undefined {
  const papers = new Set(names.filter((name) => !signature.test(name)).map((name) => name.toLowerCase()));
  const stems = new Set([...papers].map((name) => name.replace(/\.[a-z0-9]{1,5}$/, '')));
  return names.find((name) => {
    if (!signature.test(name)) return false;
    const signed = name.replace(signature, '').toLowerCase();
    return !papers.has(signed) && !stems.has(signed);
  });
}
