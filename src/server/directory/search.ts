import type { MunicipalityHit, OrganizationHit } from '#domain/directory/model.search.ts';
import { partsIfFound, partsOf } from '#domain/kernel/found.ts';
import type { SearchPart } from '#server/lib/search.ts';
import * as searches from './store.search.ts';

const organizations: SearchPart<OrganizationHit> = {
  find: searches.findOrganizations,
  vocabulary: searches.organizationWords,
  present: async (tx, wanted, ids, { today }) =>
    (await searches.listFoundOrganizations(tx, wanted, ids, today)).map((row) => ({
      kind: 'organization',
      id: row.id,
      name: row.name,
      shown: partsOf(row.name, row.nameMarked),
      fullName: row.fullName === row.name ? [] : partsIfFound(row.fullName, row.fullNameMarked),
      municipality:
        row.municipalityId && row.municipalityName
          ? { id: row.municipalityId, name: row.municipalityName }
          : null,
      closed: row.closed,
    })),
};

const municipalities: SearchPart<MunicipalityHit> = {
  find: searches.findMunicipalities,
  vocabulary: searches.municipalityWords,
  present: async (tx, wanted, ids, { today }) =>
    (await searches.listFoundMunicipalities(tx, wanted, ids, today)).map(({ id, name, marked, centre }) => ({
      kind: 'municipality',
      id,
      shown: partsOf(name, marked),
      centre,
    })),
};

/** How organisations and municipalities are found. */
export const directorySearch = { organization: organizations, municipality: municipalities } as const;
