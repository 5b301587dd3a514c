import type { PrintedDocument } from '#domain/documents/model.printed.ts';
import { formDocument } from '#domain/surveys/present.paper.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import type { SeenForm } from './service.reading.ts';

interface PrintedAt {
  readonly publicUrl: URL;
  readonly timeZone: string;
}

/** A form on paper as its reader may see it, by itself or among others. */
export function composeForm(
  form: SeenForm,
  library: FormLibrary,
  { publicUrl, timeZone }: PrintedAt,
): PrintedDocument {
  const { formCode, formVersion } = form.campaign;
  const address = new URL(`/surveys/${form.id}`, publicUrl).href;
  const { paper } = library.papers(formCode);
  return formDocument(form, library(formCode, formVersion), paper, { address, timeZone, only: form.only });
}
