import type { surveyExportsContract } from '#domain/surveys/contract.exports.ts';
import { formDocument, formFileName } from '#domain/surveys/present.paper.ts';
import { type Press, printFile } from '#server/exports/print-file.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import type { Handlers } from '#server/lib/call.ts';
import { readForm } from './service.reading.ts';

export function surveyExportsRoutes(
  library: FormLibrary,
  press: Press,
): Handlers<typeof surveyExportsContract> {
  return {
    /** A guest of a link prints what they see: the given section and nothing of the others. */
    async exportForm(call, { params: { id, format } }) {
      const form = await readForm(call, id);
      const { formCode, formVersion } = form.campaign;
      const { paper } = library.papers(formCode);
      call.note(`survey_form:${form.id}`, { format });
      const address = new URL(`/surveys/${form.id}`, press.publicUrl).href;
      const compose = () =>
        formDocument(form, library(formCode, formVersion), paper, {
          address,
          timeZone: call.timeZone,
          only: form.only,
        });
      return printFile(press, compose, format, formFileName(form, paper, format));
    },
  };
}
