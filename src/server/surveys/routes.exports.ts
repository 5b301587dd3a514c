import { momentOf } from '#domain/kernel/moment.ts';
import { isGuest } from '#domain/surveys/access.ts';
import { isUnsent } from '#domain/surveys/campaigns/rules.ts';
import type { surveyExportsContract } from '#domain/surveys/contract.exports.ts';
import {
  campaignFact,
  dayFact,
  queueList,
  queueNarrowings,
  standingsList,
  standingsNarrowings,
} from '#domain/surveys/present.lists.ts';
import { formFileName } from '#domain/surveys/present.paper.ts';
import { byHurt, isInQueue } from '#domain/surveys/rules.queue.ts';
import { findMunicipalityName, listScopeNames } from '#server/directory/store.scope.ts';
import { type Press, printFile } from '#server/exports/print-file.ts';
import { printList } from '#server/exports/print-list.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import type { Handlers } from '#server/lib/call.ts';
import { presentQueue } from './review/service.queue.ts';
import { composeForm } from './service.printing.ts';
import { readForm, readForms } from './service.reading.ts';
import { listStandings } from './store.standings.ts';
import { getCampaign } from './store.ts';

export function surveyExportsRoutes(
  library: FormLibrary,
  press: Press,
): Handlers<typeof surveyExportsContract> {
  return {
    /** A guest of a link prints what they see: the given section and nothing of the others. */
    async exportForm(call, { params: { id, format } }) {
      const form = await readForm(call, id);
      const { paper } = library.papers(form.campaign.formCode);
      call.note(`survey_form:${form.id}`, { format });
      const compose = () => composeForm(form, library, { ...press, timeZone: call.timeZone });
      return printFile(press, compose, format, formFileName(form, paper, format));
    },

    async exportQueue(call, { query: { campaignId, ...narrowing } }) {
      const campaign = await getCampaign(call.tx, call.scope, campaignId);
      const queue = await presentQueue(call, await readForms(call, { campaignId }));
      const rows = queue.filter((row) => isInQueue(row, narrowing)).sort(byHurt);
      call.note(`campaign:${campaignId}`, { ...narrowing, rows: rows.length });
      return printList(press, queueList, {
        rows,
        facts: [campaignFact(campaign)],
        reach: await listScopeNames(call.tx, call.scope, call.today),
        narrowings: queueNarrowings(narrowing),
        today: call.today,
        page: `/surveys?campaignId=${campaignId}`,
      });
    },

    async exportSchools(call, { params: { id }, query: { on, municipalityId, schools } }) {
      const campaign = await getCampaign(call.tx, call.scope, id);
      const moment = momentOf(call, on);
      const all = isGuest(call.actor)
        ? []
        : await listStandings(call.tx, call.scope, id, moment, municipalityId);
      const rows = schools === 'all' ? all : all.filter(isUnsent);
      call.note(`campaign:${id}`, { on, municipalityId, schools, rows: rows.length });
      return printList(press, standingsList, {
        rows,
        facts: [campaignFact(campaign), dayFact(on ?? call.today)],
        reach: await listScopeNames(call.tx, call.scope, call.today),
        narrowings: standingsNarrowings(await findMunicipalityName(call.tx, municipalityId), schools),
        today: call.today,
        page: `/surveys/late?campaignId=${id}`,
      });
    },
  };
}
