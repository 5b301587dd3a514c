import { z } from 'zod';
import { defineContract } from '#domain/access/contract.ts';
import { idSchema } from '#domain/kernel/ids.ts';
import { archiveSchema } from './model.ts';

const ofCampaign = z.object({ id: idSchema<'campaign'>() });

/** A person has one archive of a collection, and it is named by the collection: nobody can ask for another's. */
export const archivesContract = defineContract({
  getArchive: {
    summary: 'How far one’s own archive of the forms of a collection is; null where none was asked for',
    method: 'GET',
    path: '/api/campaigns/:id/archive',
    right: 'survey.archive',
    audit: 'survey_archive.shown',
    params: ofCampaign,
    response: z.object({ archive: archiveSchema.nullable() }),
  },
  askArchive: {
    summary:
      'Have all forms of a collection within the scope put into one ZIP of workbooks; one that is being prepared goes on',
    method: 'POST',
    path: '/api/campaigns/:id/archive',
    right: 'survey.archive',
    audit: 'survey_archive.asked',
    params: ofCampaign,
    body: z.object({}),
    response: z.object({ archive: archiveSchema }),
  },
  cancelArchive: {
    summary: 'Stop the preparing of one’s own archive',
    method: 'POST',
    path: '/api/campaigns/:id/archive/cancelling',
    right: 'survey.archive',
    audit: 'survey_archive.cancelled',
    params: ofCampaign,
    body: z.object({}),
    response: z.object({ archive: archiveSchema }),
  },
  downloadArchive: {
    summary: 'One’s own archive, to who may still read every form in it',
    method: 'GET',
    path: '/api/campaigns/:id/archive/file',
    right: 'survey.archive',
    audit: 'survey_archive.downloaded',
    journal: true,
    params: ofCampaign,
    response: 'file',
  },
});
