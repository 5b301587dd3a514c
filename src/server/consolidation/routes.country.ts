import type { countryContract } from '#domain/consolidation/contract.country.ts';
import { progressOf, sumOfRegions } from '#domain/consolidation/rules.country.ts';
import { AppError } from '#domain/kernel/errors.ts';
import type { FormLibrary } from '#server/forms/library.ts';
import type { Handlers } from '#server/lib/call.ts';
import { type CountryCollection, listCountryCollections, listRegionFigures } from './store.country.ts';

export function countryRoutes(library: FormLibrary): Handlers<typeof countryContract> {
  const present = (one: CountryCollection) => ({
    ...one,
    title: library(one.formCode, one.formVersion).title,
  });
  return {
    async listCollections({ tx }) {
      return (await listCountryCollections(tx)).map(present);
    },

    async getCountry({ tx }, { query: { formCode, period } }) {
      const collection = (await listCountryCollections(tx)).find(
        (one) => one.formCode === formCode && one.period === period,
      );
      if (!collection) throw new AppError('not_found', 'campaign.not_found');
      const regions = await listRegionFigures(tx, formCode, period);
      const { aggregate, hidden } = sumOfRegions(
        library(formCode, collection.formVersion),
        (version) => library(formCode, version),
        library.mappings(formCode),
        regions,
      );
      return {
        collection: present(collection),
        regions: progressOf(regions),
        aggregate,
        hidden: [...hidden],
      };
    },
  };
}
